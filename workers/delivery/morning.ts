const HOUR = 8;
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'] as const;

/** The first 08:00 in a time zone that comes after an instant: when the digest of what happened then is due. */
export function morningAfter(at: Date, timeZone: string): Date {
  const { year, month, day } = clockAt(at, timeZone);
  for (let later = 0; ; later += 1) {
    const morning = instantOf(Date.UTC(year, month - 1, day + later, HOUR), timeZone);
    if (morning > at) return morning;
  }
}

/** The instant at which the clocks of a zone show a time, given as if it were UTC. No zone changes its clocks at eight. */
function instantOf(shown: number, timeZone: string): Date {
  const guess = shown - offsetAt(new Date(shown), timeZone);
  return new Date(shown - offsetAt(new Date(guess), timeZone));
}

/** Milliseconds by which a zone's clocks are ahead of UTC. */
function offsetAt(at: Date, timeZone: string): number {
  const { year, month, day, hour, minute, second } = clockAt(at, timeZone);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at.getTime() / 1000) * 1000;
}

function clockAt(at: Date, timeZone: string): Record<(typeof FIELDS)[number], number> {
  const numeric = Object.fromEntries(FIELDS.map((field) => [field, 'numeric']));
  const format = new Intl.DateTimeFormat('en-GB', { ...numeric, timeZone, hourCycle: 'h23', calendar: 'gregory' });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type as string, Number(value)]));
  return Object.fromEntries(FIELDS.map((field) => [field, parts.get(field) ?? 0])) as ReturnType<typeof clockAt>;
}
