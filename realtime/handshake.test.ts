import { expect, test } from 'vitest';
import { isOwnOrigin } from './handshake.ts';

const OWN = 'https://phasegate.example';

test.each([
  ['our own page', { origin: OWN, host: 'internal:3000' }, true],
  ['a request of our own page to itself, which names none', { host: 'phasegate.example' }, true],
  [
    'a page opened under another name of this machine',
    { origin: 'http://localhost:3000', host: 'localhost:3000' },
    true,
  ],
  ['another site', { origin: 'https://evil.example', host: 'phasegate.example' }, false],
  ['a site whose name begins with ours', { origin: `${OWN}.evil.example`, host: 'phasegate.example' }, false],
  ['another port of this machine', { origin: 'http://127.0.0.1:9999', host: '127.0.0.1:3000' }, false],
  ['a page without an origin, such as one in a sandbox', { origin: 'null', host: 'phasegate.example' }, false],
  ['nonsense', { origin: '://', host: 'phasegate.example' }, false],
])('%s', (_what, headers, own) => {
  expect(isOwnOrigin({ headers }, OWN)).toBe(own);
});
