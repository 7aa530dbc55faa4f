import { describe, expect, it } from 'vitest';
import { countAxis, dateTicks, durationAxis, percent } from './scale.ts';

const labels = (axis: { ticks: readonly { label: string }[] }) => axis.ticks.map(({ label }) => label);

describe('an axis of counts', () => {
  it('has whole, round numbers that take in the greatest', () => {
    expect(labels(countAxis(3))).toEqual(['0', '1', '2', '3']);
    expect(labels(countAxis(7))).toEqual(['0', '2', '4', '6', '8']);
    expect(labels(countAxis(1_900))).toEqual(['0', '500', '1,000', '1,500', '2,000']);
  });

  it.each([0, 1, 2, 5, 9, 11, 99, 101, 54_321])('never has more than five ticks, nor less than %i', (greatest) => {
    const axis = countAxis(greatest);
    expect(axis.end).toBeGreaterThanOrEqual(greatest);
    expect(axis.end).toBeLessThanOrEqual(Math.max(1, greatest) * 2);
    expect(axis.ticks.length).toBeLessThanOrEqual(5);
    expect(axis.ticks.at(0)?.place).toBe(0);
    expect(axis.ticks.at(-1)?.place).toBe(1);
  });
});

describe('an axis of lengths of time', () => {
  it('has lengths that people have names for', () => {
    expect(labels(durationAxis(40))).toEqual(['0', '15 s', '30 s', '45 s']);
    expect(labels(durationAxis(31 * 3600))).toEqual(['0', '12 h', '1 d', '1 d 12 h']);
    expect(labels(durationAxis(9 * 86_400))).toEqual(['0', '5 d', '10 d']);
  });

  it('ends at or after the longest, however long', () => {
    for (const seconds of [0, 1, 59, 61, 899, 86_400, 10 * 365 * 86_400, 100 * 365 * 86_400]) {
      const axis = durationAxis(seconds);
      expect(axis.end).toBeGreaterThanOrEqual(seconds);
      expect(axis.ticks.length).toBeLessThanOrEqual(5);
    }
  });
});

describe('dates under an axis', () => {
  it('are days in a short period', () => {
    expect(labels({ ticks: dateTicks('2026-11-20T00:00:00.000Z', '2026-11-22T10:00:00.000Z') })).toEqual([
      '20 Nov',
      '21 Nov',
      '22 Nov',
    ]);
    expect(labels({ ticks: dateTicks('2026-10-24T00:00:00.000Z', '2026-11-22T10:00:00.000Z') })).toEqual([
      '24 Oct',
      '31 Oct',
      '7 Nov',
      '14 Nov',
      '21 Nov',
    ]);
  });

  it('are first days of months in a longer one, and stand where those begin', () => {
    const ticks = dateTicks('2026-01-15T00:00:00.000Z', '2026-12-31T00:00:00.000Z');
    expect(labels({ ticks })).toEqual(['Apr 2026', 'Jul 2026', 'Oct 2026']);
    expect(ticks[0]?.place).toBeCloseTo(76 / 350, 5);
  });

  it('are few in a century', () => {
    const ticks = dateTicks('2000-01-01T00:00:00.000Z', '2100-01-01T00:00:00.000Z');
    expect(ticks.length).toBeGreaterThan(2);
    expect(ticks.length).toBeLessThanOrEqual(6);
  });
});

it('writes shares as SVG does', () => {
  expect(percent(1 / 3)).toBe('33.333%');
  expect(percent(0)).toBe('0%');
});
