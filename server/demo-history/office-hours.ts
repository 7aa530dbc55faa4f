import type { Member } from './cast.ts';
import { between, type Chance } from './chance.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;
const OPENS = 8.5 * HOUR;
const CLOSES = 17.75 * HOUR;
/** 1 January 1970 was a Thursday. */
const EPOCH_WEEKDAY = 4;

/** Hours east of Greenwich in winter: near enough for when people of a story are at work. */
const HOURS_EAST: Record<Member, number> = {
  pmo: 1,
  product: 1,
  'qa-owner': 1,
  qa: 1,
  'head-eng': 5.5,
  eng: 0,
  eng2: 9,
  metrics: 1,
  api: -5,
  'ui-spec': 8,
  'specs-head': 1,
};

/** Instants are seconds since 1970 here. Whether somebody is at work at this one: on a weekday, in the day's hours where they live. */
export function atWork(member: Member, instant: number): boolean {
  const { weekday, second } = local(member, instant);
  return isWorkday(weekday) && second >= OPENS && second <= CLOSES;
}

/** The instant itself where somebody is at work then, else late in their last working day before it. */
export function lastAtWork(member: Member, instant: number, chance: Chance): number {
  if (atWork(member, instant)) return instant;
  const { weekday, second, days } = local(member, instant);
  let day = isWorkday(weekday) && second > CLOSES ? days : days - 1;
  while (!isWorkday(weekdayOf(day))) day -= 1;
  const beforeClosing = between(chance('closing', member, day), 0, 50 * 60);
  return instant + day * DAY + CLOSES - beforeClosing - (days * DAY + second);
}

/** The instant itself where somebody is at work then, else early in their next working day. */
export function nextAtWork(member: Member, instant: number, chance: Chance): number {
  if (atWork(member, instant)) return instant;
  const { weekday, second, days } = local(member, instant);
  let day = isWorkday(weekday) && second < OPENS ? days : days + 1;
  while (!isWorkday(weekdayOf(day))) day += 1;
  const afterOpening = between(chance('opening', member, day), 0, 50 * 60);
  return instant + day * DAY + OPENS + afterOpening - (days * DAY + second);
}

function local(member: Member, instant: number): { days: number; weekday: number; second: number } {
  const seconds = instant + HOURS_EAST[member] * HOUR;
  const days = Math.floor(seconds / DAY);
  return { days, weekday: weekdayOf(days), second: seconds - days * DAY };
}

function weekdayOf(days: number): number {
  return (((days + EPOCH_WEEKDAY) % 7) + 7) % 7;
}

function isWorkday(weekday: number): boolean {
  return weekday >= 1 && weekday <= 5;
}
