interface Properties {
  /** RFC 3339. */
  at: string;
  /** IANA name of the reader's time zone. */
  timeZone: string;
}

/** An instant as the reader's clock and calendar show it, with the zone said. */
export function formatInstant(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(new Date(at));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((candidate) => candidate.type === type)?.value ?? '';
  const date = `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}`;
  return `${date}, ${part('hour')}:${part('minute')} ${part('timeZoneName')}`;
}

export function Instant({ at, timeZone }: Properties) {
  return <time dateTime={at}>{formatInstant(at, timeZone)}</time>;
}
