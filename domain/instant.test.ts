import { describe, expect, test } from 'vitest';
import { addSeconds, dayOf, earliest, fromMillis, isDay, latest, parseInstant, toMillis } from './instant.ts';

describe('instants are RFC 3339 in UTC with milliseconds', () => {
  test.each([
    ['2026-03-01T14:00:00Z', '2026-03-01T14:00:00.000Z'],
    ['2026-03-01T14:00Z', '2026-03-01T14:00:00.000Z'],
    ['2026-03-01T14:00:00.1234567Z', '2026-03-01T14:00:00.123Z'],
    ['2026-03-01T00:30:00+02:00', '2026-02-28T22:30:00.000Z'],
    ['2026-03-01T00:30:00-11:30', '2026-03-01T12:00:00.000Z'],
    ['2028-02-29T23:59:59Z', '2028-02-29T23:59:59.000Z'],
    ['9999-12-31T23:59:59Z', '9999-12-31T23:59:59.000Z'],
    ['1000-01-01T00:00:00Z', '1000-01-01T00:00:00.000Z'],
  ])('%s is %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  test.each([
    '',
    '2026-03-01',
    '2026-03-01T14:00:00',
    '2026-03-01 14:00:00Z',
    '2026-02-29T14:00:00Z',
    '2026-04-31T14:00:00Z',
    '2026-13-01T14:00:00Z',
    '2026-03-01T24:00:00Z',
    '2026-03-01T14:60:00Z',
    '2026-03-01T14:00:61Z',
    '2026-03-01T14:00:00+2',
    '2026-03-01T14:00:00+25:00',
    '26-03-01T14:00:00Z',
    '+002026-03-01T14:00:00Z',
    '9999-12-31T23:59:59-14:00',
    '0000-01-01T00:00:00+14:00',
    'tomorrow',
    '2026-03-01T14:00:00Z\n',
  ])('%j is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });

  test('order of text is order of time', () => {
    const texts = ['2026-03-01T00:30:00+02:00', '2026-02-28T22:29:59.999Z', '2026-02-28T22:30:00.001Z'];
    const instants = texts.map((text) => parseInstant(text) ?? '');
    expect([...instants].sort()).toEqual([...instants].sort((one, other) => toMillis(one) - toMillis(other)));
    expect(earliest(instants)).toBe('2026-02-28T22:29:59.999Z');
    expect(latest(instants)).toBe('2026-02-28T22:30:00.001Z');
    expect([earliest([]), latest([])]).toEqual([null, null]);
  });

  test('elapsed time: no zone, no daylight saving', () => {
    expect(addSeconds('2026-10-24T22:00:00.000Z', 24 * 3600)).toBe('2026-10-25T22:00:00.000Z');
    expect(addSeconds('2026-10-24T22:00:00.000Z', -0.5)).toBe('2026-10-24T21:59:59.500Z');
    expect(fromMillis(toMillis('2026-10-24T22:00:00.000Z'))).toBe('2026-10-24T22:00:00.000Z');
    expect(dayOf('2026-10-24T22:00:00.000Z')).toBe('2026-10-24');
  });
});

test.each([
  ['2026-02-28', true],
  ['2028-02-29', true],
  ['2026-02-29', false],
  ['2026-02-30', false],
  ['2026-00-10', false],
  ['2026-1-1', false],
  ['2026-01-01Z', false],
  ['', false],
])('%j is a calendar day: %s', (text, expected) => {
  expect(isDay(text)).toBe(expected);
});
