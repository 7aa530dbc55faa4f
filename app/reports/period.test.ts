import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayWords,
  instantsOf,
  lastDayOf,
  monthWords,
  PRESETS,
  presetPeriod,
  readPeriod,
  shortDay,
  writePeriod,
} from './period.ts';

const TODAY = '2026-11-22';
const read = (query: string) => readPeriod(Object.fromEntries(new URLSearchParams(query)), TODAY);

describe('the period in the address', () => {
  it('is 30 days up to and with today where it says nothing', () => {
    expect(read('')).toEqual({ period: { preset: '30d', from: '2026-10-24', to: TODAY }, problem: null });
    expect(writePeriod(read('').period).toString()).toBe('');
  });

  it.each(PRESETS)('comes back as it was written: $name', ({ key, days }) => {
    const period = presetPeriod(key, TODAY);
    expect(read(writePeriod(period).toString()).period).toEqual(period);
    const { from, to } = instantsOf(period);
    if (days !== null) expect((Date.parse(to) - Date.parse(from)) / 86_400_000).toBe(days);
  });

  it('takes days that were chosen one by one, a single one too, and fills the open end', () => {
    const single = read('from=2026-02-28&to=2026-02-28').period;
    expect(single).toEqual({ preset: null, from: '2026-02-28', to: '2026-02-28' });
    expect(instantsOf(single)).toEqual({ from: '2026-02-28T00:00:00.000Z', to: '2026-03-01T00:00:00.000Z' });
    expect(writePeriod(single).toString()).toBe('from=2026-02-28&to=2026-02-28');
    expect(read('from=2026-02-28').period.to).toBe(TODAY);
    expect(read('to=2026-02-28').period.from).toBe('2000-01-01');
  });

  it.each([
    ['from=2026-03-02&to=2026-03-01', 'The first day of a period is not after its last. Shown instead: 30 days.'],
    ['from=2026-02-30&to=2026-03-01', 'A period is two days of the years 2000 to 2099. Shown instead: 30 days.'],
    ['from=1999-12-31&to=2026-03-01', 'A period is two days of the years 2000 to 2099. Shown instead: 30 days.'],
    ['from=2026-01-01&to=2100-01-01', 'A period is two days of the years 2000 to 2099. Shown instead: 30 days.'],
    ['from=soon', 'A period is two days of the years 2000 to 2099. Shown instead: 30 days.'],
  ])('says what is wrong with %s, and shows another', (query, problem) =>
    expect(read(query)).toEqual({ period: presetPeriod('30d', TODAY), problem }),
  );

  it('knows no preset that there is not', () => expect(read('period=century').period.preset).toBe('30d'));
});

it('counts days over months, years and leap days', () => {
  expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  expect(lastDayOf('2026-11-23T00:00:00.000Z')).toBe('2026-11-22');
  expect(lastDayOf('2026-11-22T00:00:00.001Z')).toBe('2026-11-22');
});

it('says days in words', () => {
  expect(dayWords('2026-01-09')).toBe('9 Jan 2026');
  expect(shortDay('2026-12-31')).toBe('31 Dec');
  expect(monthWords('2026-05-01')).toBe('May 2026');
});
