import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type AnchoredHead, filingMessage, readFilingMessage } from './filing-message.ts';
import { HeadTree } from './merkle.ts';

const head = (index: number, seq = 1): AnchoredHead => ({
  workItemId: String(index),
  seq,
  hash: index.toString(16).padStart(64, '0'),
});

const rootOf = (heads: AnchoredHead[]) => {
  const tree = new HeadTree();
  for (const one of heads) tree.add(one);
  return tree.root();
};

/** As RFC 6962 defines it: split at the largest power of two below the number. */
function byDefinition(heads: AnchoredHead[]): Buffer {
  const hash = (...parts: (Buffer | string)[]) => {
    const digest = createHash('sha256');
    for (const part of parts) digest.update(part);
    return digest.digest();
  };
  const [only] = heads;
  if (only === undefined) return hash('');
  if (heads.length === 1) return hash(Buffer.of(0), `${only.workItemId} ${only.seq} ${only.hash}`);
  let split = 1;
  while (split * 2 < heads.length) split *= 2;
  return hash(Buffer.of(1), byDefinition(heads.slice(0, split)), byDefinition(heads.slice(split)));
}

describe('the Merkle root over all heads', () => {
  it.each([0, 1, 2, 3, 4, 5, 7, 8, 9, 100, 129])('is the one of RFC 6962 for %d heads', (count) => {
    const heads = Array.from({ length: count }, (_, index) => head(index));
    expect(rootOf(heads)).toEqual({ hash: byDefinition(heads).toString('hex'), heads: count });
  });

  it('is another one when any head is rewritten, left out or cut short', () => {
    const heads = Array.from({ length: 9 }, (_, index) => head(index, 5));
    const roots = [
      heads,
      heads.slice(1),
      heads.slice(0, -1),
      ...heads.map((_, at) => heads.with(at, head(at, 4))),
      ...heads.map((_, at) => heads.with(at, { ...head(at, 5), hash: 'f'.repeat(64) })),
    ].map((changed) => rootOf(changed).hash);
    expect(new Set(roots).size).toBe(roots.length);
  });
});

describe('the message of a filing’s commit', () => {
  const notes = { filedAt: '2026-03-01T10:00:00.123Z', heads: [head(1, 3), head(22, 4)], root: rootOf([head(1, 3)]) };

  it('says again what was put into it', () => {
    expect(readFilingMessage(filingMessage(notes))).toEqual(notes);
    expect(readFilingMessage(filingMessage({ ...notes, root: null }))).toEqual({ ...notes, root: null });
  });

  it('begins with a line for people', () => {
    expect(filingMessage(notes).split('\n')[0]).toBe('File work items 1 version 3, 22 version 4');
    const many = Array.from({ length: 9 }, (_, index) => head(index));
    expect(filingMessage({ ...notes, heads: many }).split('\n')[0]).toBe(
      'File work items 0 version 1, 1 version 1, 2 version 1 and 6 more',
    );
  });

  it('is told from somebody else’s', () => {
    expect(readFilingMessage('Correct a typo\n\nHead: 1 2 abc\n')).toBeNull();
    expect(readFilingMessage('Filed-At: yesterday\n')).toBeNull();
  });
});
