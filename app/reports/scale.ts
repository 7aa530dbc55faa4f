import { type Day, dayOf, toMillis } from '#domain/instant.ts';
import { duration } from '../components/duration.ts';
import { addDays, monthWords, shortDay } from './period.ts';

/** A place on an axis. */
export interface Tick {
  /** From 0 to 1 of the axis. */
  place: number;
  label: string;
}

/** An axis from 0 to `end`, which is a little more than the greatest value where that is no round one. */
export interface Axis {
  end: number;
  ticks: Tick[];
}

const MOST_TICKS = 4;

/** An axis of whole numbers, with round ones on it. */
export function countAxis(greatest: number): Axis {
  const top = Math.max(1, greatest);
  let step = 1;
  for (const next of growing()) {
    step = next;
    if (top / step <= MOST_TICKS) break;
  }
  return axisOf(top, step, (value) => value.toLocaleString('en-GB'));
}

/** 1, 2, 5, 10, 20, 50 and on. */
function* growing(): Generator<number> {
  for (let power = 1; ; power *= 10) yield* [power, 2 * power, 5 * power];
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Seconds between two ticks. */
const DURATIONS = [
  1,
  5,
  15,
  30,
  ...[1, 5, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 5, 10, 25, 50, 100, 250, 500, 1000].map((days) => days * DAY),
];

/** An axis of lengths of time in seconds, with lengths on it that people have names for. */
export function durationAxis(greatest: number): Axis {
  const top = Math.max(1, greatest);
  const step = DURATIONS.find((one) => top / one <= MOST_TICKS) ?? Math.ceil(top / MOST_TICKS / DAY) * DAY;
  return axisOf(top, step, (seconds) => (seconds < MINUTE ? `${seconds} s` : duration(seconds * 1000)));
}

function axisOf(top: number, step: number, label: (value: number) => string): Axis {
  const steps = Math.ceil(top / step);
  const ticks = Array.from({ length: steps + 1 }, (_, index) => ({
    place: index / steps,
    label: index === 0 ? '0' : label(index * step),
  }));
  return { end: steps * step, ticks };
}

const MOST_DATES = 5;
const DAY_STEPS = [1, 2, 7, 14];
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120, 240];

/** Days, months or years to write under an axis from one instant to another. */
export function dateTicks(from: string, to: string): Tick[] {
  const [start, end] = [toMillis(from), toMillis(to)];
  const place = (day: Day) => (toMillis(`${day}T00:00:00.000Z`) - start) / (end - start);
  const days = (end - start) / (DAY * 1000);
  const dayStep = DAY_STEPS.find((step) => days / step <= MOST_DATES);
  const chosen =
    dayStep === undefined
      ? monthsBetween(dayOf(from), MONTH_STEPS.find((step) => days / (30 * step) <= MOST_DATES) ?? 240, place)
      : Array.from({ length: Math.ceil(days / dayStep) }, (_, index) => addDays(dayOf(from), index * dayStep));
  const label = dayStep === undefined ? monthWords : shortDay;
  return chosen
    .map((day) => ({ place: place(day), label: label(day) }))
    .filter((tick) => tick.place >= 0 && tick.place < 1);
}

/** First days of months; those of longer steps are counted from January. */
function monthsBetween(first: Day, step: number, place: (day: Day) => number): Day[] {
  const days: Day[] = [];
  const whole = Math.floor((Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1) / step) * step;
  for (let month = whole; ; month += step) {
    const day = `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;
    if (place(day) >= 1) return days;
    days.push(day);
  }
}

/** A share of an axis as SVG writes it. */
export function percent(share: number): string {
  return `${Number((share * 100).toFixed(3))}%`;
}
