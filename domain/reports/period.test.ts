import { describe, expect, it } from 'vitest';
import { addDays, lastOfMonth, periodOf, planSlices } from './period.ts';

const NOW = '2026-11-22T10:30:00.000Z';

describe('the period of a report', () => {
  it('is widened to the UTC days that it touches; its end belongs to it no more', () => {
    expect(periodOf('2026-03-01T23:59:59.999Z', '2026-03-03T00:00:00.001Z', NOW)).toEqual({
      from: '2026-03-01T00:00:00.000Z',
      to: '2026-03-04T00:00:00.000Z',
      first: '2026-03-01',
      last: '2026-03-03',
    });
    expect(periodOf('2026-03-01T00:00:00.000Z', '2026-03-03T00:00:00.000Z', NOW).last).toBe('2026-03-02');
  });

  it('ends now at the latest, and is empty where it is to come', () => {
    expect(periodOf('2026-11-20T00:00:00.000Z', '9999-12-31T23:59:59.999Z', NOW)).toMatchObject({
      to: NOW,
      last: '2026-11-22',
    });
    const later = periodOf('2026-11-23T00:00:00.000Z', '2026-11-24T00:00:00.000Z', NOW);
    expect(later.to).toBe(later.from);
    expect(planSlices(later, '2020-01-01')).toEqual([]);
  });
});

describe('the parts of a period', () => {
  const planned = (from: string, to: string, oldest: string | null) =>
    planSlices(periodOf(`${from}T00:00:00.000Z`, `${to}T00:00:00.000Z`, NOW), oldest);

  it('are its days, without a gap, the last one up to now', () => {
    const slices = planned('2026-11-20', '2026-11-30', null);
    expect(slices.map(({ first, last }) => [first, last])).toEqual(
      ['2026-11-20', '2026-11-21', '2026-11-22'].map((day) => [day, day]),
    );
    expect(slices.map(({ until }) => until)).toEqual(['2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z', NOW]);
  });

  it.each([
    ['2026-01-01', '2026-07-10', 190],
    ['2024-12-31', '2025-07-08', 189],
  ])('from %s to %s are days still', (from, to, count) => expect(planned(from, to, null)).toHaveLength(count));

  it('are months where there are more: whole ones, and what it has of its first and last', () => {
    const slices = planned('2025-12-15', '2026-08-03', '2020-01-01');
    expect(slices).toHaveLength(9);
    expect(slices[0]).toEqual({ first: '2025-12-15', last: '2025-12-31', until: '2026-01-01T00:00:00.000Z' });
    expect(slices[2]).toEqual({ first: '2026-02-01', last: '2026-02-28', until: '2026-03-01T00:00:00.000Z' });
    expect(slices.at(-1)).toEqual({ first: '2026-08-01', last: '2026-08-02', until: '2026-08-03T00:00:00.000Z' });
    for (const [index, { first }] of slices.entries()) {
      if (index > 0) expect(first).toBe(addDays(slices[index - 1]?.last ?? '', 1));
    }
  });

  it('of all time begin with the first day that has anything, and are days where that is not long ago', () => {
    expect(planned('0001-01-01', '9999-12-31', '2026-11-20')).toHaveLength(3);
    expect(planned('0001-01-01', '9999-12-31', '2024-11-20')).toHaveLength(25);
    expect(planned('0001-01-01', '9999-12-31', null)).toHaveLength(1);
  });
});

it('knows how long months are', () =>
  expect(['2024-02', '2026-02', '2026-12', '2026-04'].map(lastOfMonth)).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2026-12-31',
    '2026-04-30',
  ]));
