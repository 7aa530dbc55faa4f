import { expect, it } from 'vitest';
import { lateness } from './lateness.ts';

const DUE = '2026-10-21T11:00:00.000Z';

it.each([
  ['2026-10-21T11:00:00.001Z', null],
  ['2026-10-21T11:00:01.000Z', null],
  ['2026-10-21T11:00:01.001Z', '1 s'],
  ['2026-10-21T11:00:59.999Z', '59 s'],
  ['2026-10-21T11:01:00.000Z', '1 m'],
  ['2026-10-21T14:10:00.000Z', '3 h 10 m'],
])('TM-5: what was due at eleven and noticed at %s is %s late', (at, late) => expect(lateness(DUE, at)).toBe(late));
