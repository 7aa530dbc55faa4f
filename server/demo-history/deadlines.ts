import { deadlinesNeeded } from '#domain/declarations.ts';
import { addSeconds, type Instant, toMillis } from '#domain/instant.ts';
import type { NamedDeadline } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import type { Role, Severity } from '#domain/vocabulary.ts';
import { type Member, personOf } from './cast.ts';
import { between, type Chance } from './chance.ts';
import { WAY } from './steps.ts';
import type { StateKey, Story } from './story.ts';
import type { TimedStep } from './timeline.ts';

const HOUR = 3600;
const DAY = 24 * HOUR;

/** Hours that are given for the work of a state without a limit. */
const GIVEN: Record<Severity, number> = { CRITICAL: 10, HIGH: 48, MEDIUM: 96, LOW: 168 };

/** Days that are given for the closing records. */
const CLOSURE_DAYS = 14;

/** The deadlines that the PMO Lead names for a visit (GI-2); none where the process has a limit. */
export function deadlinesOf(
  story: Story,
  to: StateKey,
  step: TimedStep,
  now: Instant,
  chance: Chance,
): NamedDeadline[] {
  if (!deadlinesNeeded(DEFECT_RUN, to)) return [];
  const named = (role: Role, deadline: Instant): NamedDeadline => ({ ownerId: null, role, deadline });
  const after = (seconds: number) => fullHour(addSeconds(step.at, seconds), step.at);
  if (to === WAY.at(-1)?.state) return [named('PMO_LEAD', after(CLOSURE_DAYS * DAY))];
  const { due } = story.stands;
  if (step.visitEnds === null && story.stands.in === to && due !== undefined) {
    const { others, ...members } = due;
    const until = (hours: number) => fullHour(addSeconds(now, hours * HOUR), step.at);
    const forMembers = Object.entries(members).map(([member, hours]): NamedDeadline => {
      return { ownerId: personOf(member as Member).id, role: null, deadline: until(hours) };
    });
    return [...forMembers, ...(others === undefined ? [] : [named('PMO_LEAD', until(others))])];
  }
  const work = GIVEN[story.severity] * HOUR * between(chance(story.title, 'given', to), 0.8, 1.2);
  // Who plans knows the week ahead: what was not told to be slow was done by its deadline.
  const kept = story.slow?.includes(to) === true ? null : step.visitEnds;
  const given = (seconds: number) => {
    const deadline = after(seconds);
    return kept !== null && kept > deadline ? fullHour(kept, step.at) : deadline;
  };
  return [
    named('PMO_LEAD', given(work * 1.25)),
    named('ENGINEER', given(work)),
    named('PRODUCT_OWNER', given(work * 0.6)),
    named('SPEC_OWNER', given(work * 0.9)),
    named('QA_LEAD', given(work)),
  ];
}

/** The next full hour, as people name deadlines; at least half an hour after the declaration. */
export function fullHour(instant: Instant, declared: Instant): Instant {
  const least = addSeconds(declared, HOUR / 2);
  const from = instant > least ? instant : least;
  const over = toMillis(from) % (HOUR * 1000);
  return over === 0 ? from : addSeconds(from, HOUR - over / 1000);
}
