import { QUARTER_HOUR } from '../timer.ts';

/**
 * How durations are spread: exact number, sum, least and greatest, and a histogram whose buckets grow by a twentieth, from
 * which percentiles are read. Spreads of parts added up are the spread of the whole, in any order.
 */
export interface Spread {
  /** How many durations. */
  count: number;
  /** Milliseconds of all together. */
  sum: number;
  /** Milliseconds of the shortest; 0 of none. */
  least: number;
  /** Milliseconds of the longest; 0 of none. */
  greatest: number;
  /** How many took longer than a quarter of an hour (GI-4). */
  over15Minutes: number;
  /** How many durations by bucket: bucket `i` holds those above `GROWTH^(i - 1)` up to `GROWTH^i` milliseconds. */
  buckets: Record<string, number>;
}

/** How much the upper end of a bucket is above its lower end. */
const GROWTH = 1.05;

/** A percentile is off by this part of itself at most; where least and greatest say more, by less. */
export const PERCENTILE_ERROR = Math.sqrt(GROWTH) - 1;

export const NO_SPREAD: Spread = { count: 0, sum: 0, least: 0, greatest: 0, over15Minutes: 0, buckets: {} };

/** The spread of one duration in milliseconds; one below zero, of clocks that were set back, counts as none. */
export function spreadOf(millis: number): Spread {
  const whole = Math.max(0, Math.round(millis));
  return {
    count: 1,
    sum: whole,
    least: whole,
    greatest: whole,
    over15Minutes: whole > QUARTER_HOUR * 1000 ? 1 : 0,
    buckets: { [bucketOf(whole)]: 1 },
  };
}

/** Both together. */
export function addSpreads(one: Spread, other: Spread): Spread {
  if (one.count === 0) return other;
  if (other.count === 0) return one;
  const buckets = { ...one.buckets };
  for (const [bucket, count] of Object.entries(other.buckets)) buckets[bucket] = (buckets[bucket] ?? 0) + count;
  return {
    count: one.count + other.count,
    sum: one.sum + other.sum,
    least: Math.min(one.least, other.least),
    greatest: Math.max(one.greatest, other.greatest),
    over15Minutes: one.over15Minutes + other.over15Minutes,
    buckets,
  };
}

/**
 * The duration in seconds that `share` of all did not exceed (0.5 for the median), by nearest rank, off by
 * {@link PERCENTILE_ERROR} at most; 0 of none.
 */
export function percentileSeconds(spread: Spread, share: number): number {
  const rank = Math.max(1, Math.ceil(share * spread.count));
  if (spread.count === 0) return 0;
  if (rank === 1) return spread.least / 1000;
  if (rank === spread.count) return spread.greatest / 1000;
  const buckets = Object.entries(spread.buckets).map(([bucket, count]) => [Number(bucket), count] as const);
  let seen = 0;
  for (const [bucket, count] of buckets.sort(([one], [other]) => one - other)) {
    seen += count;
    if (seen >= rank) return Math.min(Math.max(middleOf(bucket), spread.least), spread.greatest) / 1000;
  }
  return spread.greatest / 1000;
}

const bucketOf = (millis: number): number => (millis <= 1 ? 0 : Math.ceil(Math.log(millis) / Math.log(GROWTH)));
const middleOf = (bucket: number): number => (bucket === 0 ? 1 : GROWTH ** (bucket - 0.5));
