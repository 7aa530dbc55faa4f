const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * As `duration`, but with seconds below ten minutes: where an hour takes a minute, they are what is counted.
 *
 * @param milliseconds at least 0
 */
export function fineDuration(milliseconds: number): string {
  const minutes = Math.floor(milliseconds / MINUTE);
  const seconds = Math.floor((milliseconds % MINUTE) / 1000);
  if (minutes >= 10) return duration(milliseconds);
  return minutes > 0 ? joined(minutes, 'm', seconds, 's') : `${seconds} s`;
}

/**
 * A length of time for people, in whole units cut off downwards, never up: "2 d 4 h", "1 h 12 m", "7 m". Less than a
 * minute is "under 1 m".
 *
 * @param milliseconds at least 0
 */
export function duration(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor((milliseconds % DAY) / HOUR);
  const minutes = Math.floor((milliseconds % HOUR) / MINUTE);
  if (days > 0) return joined(days, 'd', hours, 'h');
  if (hours > 0) return joined(hours, 'h', minutes, 'm');
  return minutes > 0 ? `${minutes} m` : 'under 1 m';
}

/** The largest unit alone, cut off downwards: "2 h". */
export function roughDuration(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY);
  const hours = Math.floor(milliseconds / HOUR);
  const minutes = Math.floor(milliseconds / MINUTE);
  if (days > 0) return `${days} d`;
  if (hours > 0) return `${hours} h`;
  return minutes > 0 ? `${minutes} m` : 'under 1 m';
}

const joined = (large: number, largeUnit: string, small: number, smallUnit: string): string =>
  small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;

/** How far an instant is from now, as people say it: "in 3 h", "2 d ago", "just now". */
export function relative(at: number, now: number): string {
  const distance = Math.abs(at - now);
  if (distance < MINUTE) return at > now ? 'in under 1 m' : 'just now';
  return at > now ? `in ${duration(distance)}` : `${roughDuration(distance)} ago`;
}
