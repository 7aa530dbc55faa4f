import { expect, test } from 'vitest';
import { RELEASED_TEMPLATES, templateReference } from './index.ts';

/**
 * Released templates never change, as open runs stay on the one they began with (decision 11): a change is a new version
 * with a line of its own here. No line is ever altered or removed.
 */
const RELEASED: Record<string, string> = {
  'defect-run 1.0': 'b6cb70b5c29f6dca90d1411e9b6a3b0ece107caf8e2c622f8a67bf1b0046463b',
};

test('released templates are frozen by the hash of their content', () => {
  const hashes = RELEASED_TEMPLATES.map((template) => {
    const { key, version, sha256 } = templateReference(template);
    return [`${key} ${version}`, sha256];
  });
  expect(Object.fromEntries(hashes)).toEqual(RELEASED);
});
