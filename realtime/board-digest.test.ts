import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { boardDigest } from './board-digest.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

test('the digest is that of the sorted lines, whatever the order of the cards', () => {
  const cards = [
    { id: '9', version: 12 },
    { id: '10', version: 1 },
    { id: '9a', version: 3 },
  ];
  const expected = { count: 3, digest: sha256('10:1\n9:12\n9a:3') };
  expect(boardDigest(cards)).toEqual(expected);
  expect(boardDigest(cards.toReversed())).toEqual(expected);
});

test('another version, one more or one less is another digest', () => {
  const digests = [[], [{ id: '1', version: 1 }], [{ id: '1', version: 2 }], [{ id: '11', version: 1 }]].map(
    (cards) => boardDigest(cards).digest,
  );
  expect(digests[0]).toBe(sha256(''));
  expect(new Set(digests).size).toBe(4);
});
