import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io } from 'socket.io-client';
import { expect, test } from 'vitest';
import { admit, isOwnOrigin } from './handshake.ts';
import type { HubServer, SignedIn } from './hub-socket.ts';

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

test('while sessions cannot be read nobody is refused: browsers try again by themselves, and get in', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const hub: HubServer = new Server(server);
  let asked = 0;
  const requireSession = (): Promise<SignedIn | null> => {
    asked += 1;
    if (asked < 3) return Promise.reject(new Error('The database is away.'));
    return Promise.resolve({ personId: 'p', sessionId: 's', roles: [] });
  };
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  hub.use(admit({ requireSession, socketsOf: () => 0, prepare: () => Promise.resolve(), log }));
  const { port } = server.address() as AddressInfo;
  const client = io(`http://127.0.0.1:${port}`, { transports: ['websocket'], reconnectionDelay: 10, forceNew: true });
  await new Promise<void>((resolve) => client.once('connect', resolve));
  expect(asked).toBe(3);
  client.disconnect();
  await hub.close();
});
