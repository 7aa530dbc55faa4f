const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A limit of the process, in the units that it thinks in: hours up to three days, then days and weeks. */
export function limitWords(seconds: number): string {
  if (seconds % (7 * DAY) === 0) return counted(seconds / (7 * DAY), 'week');
  if (seconds > 3 * DAY && seconds % DAY === 0) return counted(seconds / DAY, 'day');
  if (seconds % HOUR === 0) return counted(seconds / HOUR, 'hour');
  return counted(Math.round(seconds / MINUTE), 'minute');
}

const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
