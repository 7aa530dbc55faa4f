import { documentDueAt } from '#domain/due.ts';
import { addSeconds, type Instant } from '#domain/instant.ts';
import type { Story } from './story.ts';
import type { TimedStep } from './timeline.ts';

/** The documents repository was away: what changed from the first instant on, not including the last, was filed then. */
export interface Outage {
  from: Instant;
  until: Instant;
}

const MINUTE = 60;
/** What is at its deadline is in time; the watchdog notices a millisecond later. In seconds. */
const MILLISECOND = 0.001;

/** The outages that stories tell of: from the moment at which a state was entered. */
export function outagesOf(parts: readonly { story: Story; steps: readonly TimedStep[] }[]): Outage[] {
  return parts.flatMap(({ story: { unfiled }, steps }) => {
    const entered = steps.find((step) => step.act === 'DECLARE' && step.to === unfiled?.from);
    if (unfiled === undefined || entered === undefined) return [];
    return [{ from: entered.at, until: addSeconds(entered.at, unfiled.minutes * MINUTE) }];
  });
}

/** Until when a change of that instant waited to be filed; null where nothing was in its way. */
export function filedAfter(outages: readonly Outage[], at: Instant): Instant | null {
  return outages.reduce<Instant | null>((last, { from, until }) => {
    return at >= from && at < until && (last === null || until > last) ? until : last;
  }, null);
}

/** When it is noticed that a change of state was not filed in time (GI-4); null where it was. */
export function noticedLate(outages: readonly Outage[], at: Instant): Instant | null {
  const filed = filedAfter(outages, at);
  return filed !== null && filed > documentDueAt(at) ? addSeconds(documentDueAt(at), MILLISECOND) : null;
}
