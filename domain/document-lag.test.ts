import { describe, expect, it } from 'vitest';
import { lagsOnceFiled, lagText } from './document-lag.ts';

const changes = (...instants: string[]) => ({
  transitions: instants.map((at) => ({ from: null, to: 'TRIAGE', at, by: 'pmo', reversion: false, reason: null })),
});

describe('the lag of a document (GI-4)', () => {
  it('is the time from the change to the filing, in seconds', () => {
    const state = changes('2026-03-01T10:00:00.000Z');
    expect(lagsOnceFiled(state, [], '2026-03-01T10:10:01.250Z')).toEqual([601.25]);
  });

  it('GI-4: stays what it was when later documents show the change again', () => {
    const state = changes('2026-03-01T10:00:00.000Z', '2026-03-01T11:00:00.000Z');
    expect(lagsOnceFiled(state, [2.5], '2026-03-01T11:00:04.000Z')).toEqual([2.5, 4]);
  });

  it('GI-4: is true for each of several changes that one late document shows first', () => {
    const state = changes('2026-03-01T10:00:00.000Z', '2026-03-01T10:05:00.000Z');
    expect(lagsOnceFiled(state, [], '2026-03-01T10:10:00.000Z')).toEqual([600, 300]);
  });

  it('is never negative, whatever clocks say', () => {
    expect(lagsOnceFiled(changes('2026-03-01T10:00:00.000Z'), [], '2026-03-01T09:59:59.000Z')).toEqual([0]);
  });

  it.each([
    [0.04, '0.0 s'],
    [0.449, '0.4 s'],
    [59.94, '59.9 s'],
    [59.96, '1 min 0 s'],
    [723, '12 min 3 s'],
    [3599.6, '1 h 0 min'],
    [7500, '2 h 5 min'],
    [86_400 * 3 + 3600 * 4, '3 d 4 h'],
  ])('reads %d seconds as %s', (seconds, text) => {
    expect(lagText(seconds)).toBe(text);
  });
});
