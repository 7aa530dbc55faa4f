import { expect, it } from 'vitest';
import { beginOf } from './begin.ts';

const at = (day: string) => `${day}T00:00:00.000Z`;

it('is that of the first day, or of the first month, with anything in it', () => {
  expect(beginOf(at('2000-01-01'), [at('2026-10-02'), at('2026-10-03')])).toBe(at('2026-10-01'));
  expect(beginOf(at('2000-01-01'), [at('2026-11-01'), '2026-11-22T10:00:00.000Z'])).toBe(at('2026-10-01'));
  expect(beginOf(at('2000-01-01'), ['2026-11-22T10:00:00.000Z'])).toBe(at('2026-11-01'));
});

it('is never before the period', () => {
  expect(beginOf(at('2026-10-15'), [at('2026-11-01'), at('2026-12-01')])).toBe(at('2026-10-15'));
  expect(beginOf(at('2026-10-15'), [at('2026-10-16')])).toBe(at('2026-10-15'));
  expect(beginOf(at('2026-10-15'), [])).toBe(at('2026-10-15'));
});
