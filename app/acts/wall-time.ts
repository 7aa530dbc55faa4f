/** What a clock on the wall shows, as `<input type="datetime-local">` has it: `2026-03-01T14:00`, seconds where there are any. */
const WALL = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?/;

/** The wall clock of a time zone (IANA name) at an instant (RFC 3339); empty for what is no instant. */
export function wallTimeOf(instant: string, timeZone: string): string {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds)) return '';
  return new Date(milliseconds + offsetAt(milliseconds, timeZone)).toISOString().slice(0, 19).replace(/:00$/, '');
}

/** What a wall time is to a time zone: where clocks are put on it is skipped, where they are put back it comes twice. */
export type WallReading = 'once' | 'twice' | 'skipped';

/**
 * The instant, as RFC 3339 in UTC, at which the wall clock of a time zone shows this; null for what is no wall time. Of an
 * hour that comes twice it is the first; an hour that the clock leaves out is read by the offset before.
 */
export function instantOf(wall: string, timeZone: string): string | null {
  const found = readings(wall, timeZone);
  return found === null ? null : new Date(found.instant).toISOString();
}

/** How the wall clock of a time zone comes to show this; null for what is no wall time. */
export function readingOf(wall: string, timeZone: string): WallReading | null {
  return readings(wall, timeZone)?.reading ?? null;
}

function readings(wall: string, timeZone: string): { instant: number; reading: WallReading } | null {
  const parts = WALL.exec(wall);
  if (parts === null) return null;
  // The seconds may be left out.
  const [, year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0] = parts.map((part) => Number(part) || 0);
  const asUtc = Date.UTC(year, month - 1, day, hour, minute, second);
  if (Number.isNaN(asUtc) || new Date(asUtc).getUTCDate() !== day) return null;
  const before = offsetAt(asUtc - DAY_MS, timeZone);
  const after = offsetAt(asUtc + DAY_MS, timeZone);
  const fits = [...new Set([before, after])].filter((offset) => offsetAt(asUtc - offset, timeZone) === offset);
  const reading = fits.length > 1 ? 'twice' : fits.length === 1 ? 'once' : 'skipped';
  return { instant: asUtc - (fits[0] ?? before), reading };
}

const DAY_MS = 86_400_000;

/** How far the wall clock is ahead of UTC, in milliseconds. */
function offsetAt(milliseconds: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(milliseconds));
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(milliseconds / 1000) * 1000;
}
