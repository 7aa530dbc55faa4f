import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { boardDigest, changesTold } from './board-digest.ts';

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

test('what was told is one number, whatever the order, and another one where something is missing', () => {
  const [one, two, three] = [
    { id: '1', version: 1 },
    { id: '1', version: 2 },
    { id: '11', version: 2 },
  ] as const;
  const told = (...changes: { id: string; version: number }[]) => changes.reduce(changesTold, 0);
  expect(told()).toBe(0);
  // FNV-1a of the text "1:1", computed elsewhere.
  expect(told(one)).toBe(0x6424c559);
  expect(told(three, one, two)).toBe(told(one, two, three));
  expect(new Set([told(), told(one), told(two), told(three), told(one, two), told(one, two, three)]).size).toBe(6);
});
