import { expect, test } from 'vitest';
import { RELEASED_TEMPLATES, templateReference } from './index.ts';

/**
 * Released templates never change, as open runs stay on the one they began with (decision 11): a change is a new version
 * with a line of its own here. No line is ever altered or removed.
 */
const RELEASED: Record<string, string> = {
  'defect-run 1.0': 'c1b074175644a0e5e800df210aeba178e730d13dfca52c67a62a1bf1a8226ec3',
};

test('released templates are frozen by the hash of their content', () => {
  const hashes = RELEASED_TEMPLATES.map((template) => {
    const { key, version, sha256 } = templateReference(template);
    return [`${key} ${version}`, sha256];
  });
  expect(Object.fromEntries(hashes)).toEqual(RELEASED);
});
