import type { Day, Instant } from '#domain/instant.ts';

/** The calendar day where somebody is, for dates in evidence (S-5). `timeZone` is an IANA name. */
export function dayIn(timeZone: string, instant: Instant): Day {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(new Date(instant));
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
