import { describe, expect, it } from 'vitest';
import { placedVisits, secondsText } from './ledger-visits.ts';

const at = (milliseconds: number) => new Date(Date.UTC(2026, 9, 24, 20) + milliseconds).toISOString();
const visit = (bounds: readonly number[], left: boolean) => ({
  enteredAt: at(bounds[0] ?? 0),
  leftAt: left ? at(bounds.at(-1) ?? 0) : null,
  intervals: bounds.slice(1).map((end, index) => ({ from: at(bounds[index] ?? 0), to: at(end) })),
});

describe('the ledger of a visit', () => {
  it('is drawn whole: intervals follow on each other from 0 to 1', () => {
    const [placed] = placedVisits([visit([0, 250, 1000], true)], 0);
    expect(placed?.intervals.map(({ start, share }) => [start, share])).toEqual([
      [0, 0.25],
      [0.25, 0.75],
    ]);
  });

  it('tells whole seconds whose sum is that of the visit, wherever they are cut', () => {
    const [placed] = placedVisits([visit([0, 900, 1900, 2100, 7_200_999], true)], 0);
    expect(placed?.intervals.map(({ seconds }) => seconds)).toEqual([0, 1, 1, 7198]);
    expect(placed?.seconds).toBe(7200);
    const sum = placed?.intervals.reduce((total, { seconds }) => total + seconds, 0);
    expect(sum).toBe(placed?.seconds);
  });

  it('goes on until now while the visit lasts, and never shrinks when the page’s clock is behind', () => {
    const lasting = visit([0, 1000, 3000], false);
    expect(placedVisits([lasting], Date.parse(at(10_000)))[0]).toMatchObject({ seconds: 10 });
    expect(placedVisits([lasting], Date.parse(at(2000)))[0]).toMatchObject({ seconds: 3 });
    expect(placedVisits([visit([0, 1000, 3000], true)], Date.parse(at(10_000)))[0]).toMatchObject({ seconds: 3 });
  });

  it('has nothing to draw for a visit without length', () => {
    expect(placedVisits([visit([0], true)], 0)[0]).toMatchObject({ seconds: 0, intervals: [] });
    expect(placedVisits([visit([0, 0], true)], 0)[0]?.intervals).toMatchObject([{ start: 0, share: 0, seconds: 0 }]);
  });
});

it.each([
  [0, '0 s'],
  [59, '59 s'],
  [60, '1 m 0 s'],
  [7200, '2 h 0 m 0 s'],
  [172_805, '2 d 0 h 0 m 5 s'],
])('%i seconds are %s', (seconds, text) => expect(secondsText(seconds)).toBe(text));
