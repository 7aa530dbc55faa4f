import { instantOf, wallTimeOf } from '../acts/wall-time.ts';

/** An instant until which a message can be put off with one press. */
export interface SnoozeChoice {
  label: string;
  /** RFC 3339. */
  until: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const EVENING = 18;
const MONDAY = 1;

/**
 * What is offered: in an hour, this evening while that is some way off, tomorrow morning and Monday morning, on the
 * reader's own clock and calendar.
 *
 * @param now milliseconds of the epoch
 * @param timeZone IANA name
 */
export function snoozeChoices(now: number, timeZone: string): SnoozeChoice[] {
  const wall = wallTimeOf(new Date(now).toISOString(), timeZone);
  // The day alone, as if it were in UTC: days are counted by the calendar, not in hours.
  const today = Date.parse(wall.slice(0, 10));
  const dayIn = (days: number) => new Date(today + days * DAY_MS).toISOString().slice(0, 10);
  const at = (days: number, time: string) => instantOf(`${dayIn(days)}T${time}`, timeZone) ?? '';
  const weekday = new Date(today).getUTCDay();
  const toMonday = (7 + MONDAY - weekday) % 7 || 7;
  return [
    { label: 'In an hour', until: new Date(now + HOUR_MS).toISOString() },
    ...(Number(wall.slice(11, 13)) < EVENING - 1
      ? [{ label: 'This evening, 18:00', until: at(0, `${EVENING}:00`) }]
      : []),
    { label: 'Tomorrow, 08:00', until: at(1, '08:00') },
    ...(toMonday > 1 ? [{ label: 'Monday, 08:00', until: at(toMonday, '08:00') }] : []),
  ];
}
