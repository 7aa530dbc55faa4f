/** An instant as RFC 3339 text in UTC with milliseconds, so that order of text is order of time. */
export type Instant = string;

/** A calendar day `YYYY-MM-DD`; it has no time zone of its own. */
export type Day = string;

const INSTANT = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
/** Years of four digits: only among those is order of text order of time. */
const NORMAL = /^\d{4}-/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Milliseconds since 1970 of an instant. */
export function toMillis(instant: Instant): number {
  return new Date(instant).getTime();
}

/** The instant that is `millis` milliseconds after 1970. */
export function fromMillis(millis: number): Instant {
  return new Date(millis).toISOString();
}

/** The instant `seconds` later (or earlier, when negative), in elapsed time: no zone, no daylight saving (TM-1). */
export function addSeconds(instant: Instant, seconds: number): Instant {
  return fromMillis(toMillis(instant) + Math.round(seconds * 1000));
}

/** Any RFC 3339 text with an offset as an `Instant`, or null when it is none. */
export function parseInstant(text: string): Instant | null {
  if (!INSTANT.test(text)) return null;
  const millis = toMillis(text);
  if (Number.isNaN(millis) || !isDay(text.slice(0, 10))) return null;
  const instant = fromMillis(millis);
  return NORMAL.test(instant) ? instant : null;
}

/** Whether the text is a real calendar day `YYYY-MM-DD` (30 February is none). */
export function isDay(text: string): boolean {
  const match = DAY.exec(text);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(0);
  // As given: `Date.UTC` takes years below 100 for those of the twentieth century.
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** The UTC day of an instant. */
export function dayOf(instant: Instant): Day {
  return instant.slice(0, 10);
}

export function earliest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((first, next) => (first === null || next < first ? next : first), null);
}

export function latest(instants: readonly Instant[]): Instant | null {
  return instants.reduce<Instant | null>((last, next) => (last === null || next > last ? next : last), null);
}
