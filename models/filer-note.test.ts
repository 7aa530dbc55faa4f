import { describe, expect, it } from 'vitest';
import { type FilerNote, filingProblem } from './filer-note.ts';

const NOW = new Date('2026-03-01T10:00:00.000Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);
const note = (change: Partial<FilerNote>): FilerNote => ({
  tip: null,
  problem: null,
  problemSince: null,
  waiting: 0,
  beatAt: ago(2),
  ...change,
});

describe('what is wrong with filing (GI-4)', () => {
  it.each([
    ['nothing while the filer beats', note({ waiting: 7 }), null],
    ['that there never was one', null, 'No worker has filed documents yet.'],
    [
      'that it is gone, whatever it said last',
      note({ beatAt: ago(16), problem: 'The disk is full.' }),
      'No worker files documents; one did until 2026-03-01T09:59:44.000Z.',
    ],
    [
      'since when and why it can’t',
      note({ problem: 'The disk is full.', problemSince: ago(600) }),
      'Documents can’t be filed since 2026-03-01T09:50:00.000Z: The disk is full.',
    ],
  ])('says %s', (_what, given, said) => {
    expect(filingProblem(given, NOW)).toBe(said);
  });
});
