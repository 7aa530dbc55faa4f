import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardDigest } from './board-digest.ts';

const cards = fc.uniqueArray(
  fc.record({ id: fc.integer({ min: 1, max: 2000 }).map(String), version: fc.integer({ min: 1, max: 300 }) }),
  { selector: ({ id }) => id, minLength: 1, maxLength: 60 },
);

describe('the digest of a board', () => {
  it('is the same in whatever order the cards come', () => {
    fc.assert(
      fc.property(cards, (board) => {
        const reversed = board.toReversed();
        expect(boardDigest(reversed)).toEqual(boardDigest(board));
      }),
    );
  });

  it('differs when one card is at another version', () => {
    fc.assert(
      fc.property(cards, fc.nat(), fc.integer({ min: 1, max: 5 }), (board, at, further) => {
        const index = at % board.length;
        const moved = board.map((card, one) => (one === index ? { ...card, version: card.version + further } : card));
        expect(boardDigest(moved).digest).not.toBe(boardDigest(board).digest);
      }),
    );
  });

  it('differs when one card has left', () => {
    fc.assert(
      fc.property(cards, (board) => {
        expect(boardDigest(board.slice(1))).not.toEqual(boardDigest(board));
      }),
    );
  });

  it('differs when any number of cards are at later versions', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 3 }), (board, further) => {
        const moved = board.map((card) => ({ ...card, version: card.version + further }));
        expect(boardDigest(moved).digest).not.toBe(boardDigest(board).digest);
      }),
    );
  });

  it('of an empty board is that of no cards', () => {
    expect(boardDigest([])).toEqual({ count: 0, digest: '0000000000000000' });
  });
});
