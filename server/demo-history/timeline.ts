import { fromMillis, type Instant, toMillis } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { limitSeconds } from '#domain/timer.ts';
import type { Severity } from '#domain/vocabulary.ts';
import type { Member } from './cast.ts';
import { between, type Chance } from './chance.ts';
import { atWork, lastAtWork, nextAtWork } from './office-hours.ts';
import { type PlannedVisit, stepsByVisit } from './steps.ts';
import type { StateKey, Step, Story } from './story.ts';

/** Seconds since 1970: what is planned is reckoned with much. */
type Seconds = number;
type Planned = Step & { at: Seconds };

export type TimedStep = Step & {
  at: Instant;
  /** When the visit that a declaration or a way back opens, or deadlines are named for, is going to end; null for the one that lasts. */
  visitEnds: Instant | null;
};

const HOUR = 3600;
const MINUTE = 60;
/** Seconds from one step to the next where people hurry. */
const LONGEST_PAUSE = 100;
/** Seconds in which the PMO Lead declares a state whose gate is passable, or names deadlines after a way back (GI-2). */
const AT_ONCE: [least: number, most: number] = [3 * MINUTE, 12 * MINUTE];
const LONGEST_VISIT = 30 * 24 * HOUR;
/** Seconds from closing until the records of it are complete. */
const CLOSING: [least: number, most: number] = [3 * 24 * HOUR, 7 * 24 * HOUR];
/** Minutes since somebody last did something, where the story tells nothing. */
const USUAL_IDLE = 9;

/** By how many seconds a story may begin earlier than it must, and the steps in which that is tried. */
const EARLIER_IF_CLOSED = 120 * HOUR;
const EARLIER = 60 * HOUR;
const BETWEEN_STARTS = 6 * HOUR;

/** Hours that a visit of a state without a limit takes. */
const USUAL: Record<Severity, [least: number, most: number]> = {
  CRITICAL: [3, 9],
  HIGH: [18, 40],
  MEDIUM: [36, 76],
  LOW: [44, 100],
};

/**
 * When each step of a story happens, so that the defect stands now as it tells. Nothing lies in the future. Among some
 * starts that one is taken with which people keep the limits of the process and their office hours best;
 * where it is to be `hasty`, the first.
 */
export function timelineOf(story: Story, now: Instant, chance: Chance, hasty = false): TimedStep[] {
  const most = hasty
    ? 0
    : story.stands.in === 'CLOSED'
      ? EARLIER_IF_CLOSED
      : story.stands.in === 'TRIAGE'
        ? 0
        : EARLIER;
  const end = toMillis(now) / 1000;
  const starts = Array.from({ length: most / BETWEEN_STARTS + 1 }, (_, index) => index * BETWEEN_STARTS);
  const ways = starts.map((earlier) => {
    const steps = scheduled(story, { now: end, earlier }, chance);
    return { steps, cost: costOf(story, steps) };
  });
  const past = ways.filter(({ steps }) => steps.every(({ at }) => at < end));
  if (past.length === 0) throw new Error(`The story “${story.title}” does not fit into the past.`);
  return withEnds(past.reduce((best, way) => (way.cost < best.cost ? way : best)).steps);
}

/** A visit that is late without being told so weighs more than all hours. */
function costOf({ severity, slow }: Story, steps: readonly Planned[]): number {
  const [report] = steps;
  if (report === undefined) return 0;
  let cost = steps.filter(({ who, at }) => !atWork(who, at)).length / steps.length;
  let visit: { state: StateKey; entered: Seconds } = { state: 'TRIAGE', entered: report.at };
  for (const step of steps) {
    if (step.act !== 'DECLARE' && step.act !== 'REVERT') continue;
    const limit = limitSeconds(DEFECT_RUN, visit.state, severity);
    const late = limit !== null && step.at > visit.entered + limit;
    if (late !== (limit !== null && slow?.includes(visit.state) === true)) cost += 1;
    visit = { state: step.to, entered: step.at };
  }
  return cost;
}

/** When a story begins of which the first plan will do: at the first instant that {@link timelineOf} gives, found for less. */
export function beginningOf(story: Story, now: Instant, chance: Chance): Instant {
  return instantOf(planOf(story, stepsByVisit(story), { now: toMillis(now) / 1000, earlier: 0 }, chance).start);
}

/** How long each visit is to take but the last, and since when that lasts and the whole. */
function planOf(
  story: Story,
  visits: readonly PlannedVisit[],
  { now, earlier }: { now: Seconds; earlier: number },
  chance: Chance,
): { entered: Seconds; lengths: number[]; start: Seconds } {
  const closed = story.stands.in === 'CLOSED';
  const entered = now - story.stands.hours * HOUR - (closed ? earlier : 0);
  const lengths = visits.slice(0, -1).map(({ state }) => lengthOf(story, state, chance));
  const start = entered - lengths.reduce((sum, seconds) => sum + seconds, closed ? 0 : earlier);
  return { entered, lengths, start };
}

/** A story with its plan: seconds by which it begins earlier than it would have to. */
function scheduled(story: Story, { now, earlier }: { now: Seconds; earlier: number }, chance: Chance): Planned[] {
  const visits = stepsByVisit(story);
  const present = visits.length - 1;
  const closed = story.stands.in === 'CLOSED';
  const { entered, lengths, ...whole } = planOf(story, visits, { now, earlier }, chance);
  let { start } = whole;
  let earliest = start;
  const timed: Planned[] = [];
  for (const [index, visit] of visits.entries()) {
    const lasts = index === present && !closed;
    const toPresent = index === present - 1 && !closed;
    const draw = (...what: (string | number)[]) =>
      chance(story.title, visit.state, ...(visit.time > 1 ? [visit.time] : []), ...what);
    const planned = start + (index === present ? between(draw('closing'), ...CLOSING) : (lengths[index] ?? 0));
    const latest = now - (story.stands.idle ?? USUAL_IDLE) * MINUTE;
    const end = lasts ? latest : toPresent ? entered : Math.min(planned, latest);
    const steps = withBetween(visit.steps, visit.between, draw);
    const span = Math.max(0, end - start);
    const until = lasts || toPresent ? end : Math.min(lastMoment(story, visit.state, start), latest);
    const declared = steps.at(-1)?.act === 'DECLARE';
    for (const [at, step] of steps.entries()) {
      const closing = at === steps.length - 1;
      const share = closing ? 1 : (at + between(draw('step', at), 0.15, 0.85)) / steps.length;
      const planned = start + (step.act === 'REPORT' ? 0 : span * share);
      const quick = between(draw('at once'), ...AT_ONCE);
      // What is due in a quarter of an hour follows at once what it waits for.
      const pressed =
        step.act === 'NAME_DEADLINES'
          ? start + quick
          : declared && closing && !toPresent
            ? (timed.at(-1)?.at ?? start) + quick
            : declared && toPresent && at === steps.length - 2
              ? end - quick
              : null;
      const wanted = Math.max(pressed ?? planned, earliest);
      // When the present state was entered, and when somebody acted last, is told by the story.
      const told = step.act === 'REPORT' || (closing && (lasts || toPresent));
      const fixed = story.severity === 'CRITICAL' || told || pressed !== null;
      const instant = fixed
        ? wanted
        : whenAtWork(
            step.who,
            { wanted, earliest, until: until - (toPresent ? AT_ONCE[1] : 0) + (at + 1 - steps.length) * LONGEST_PAUSE },
            chance,
          );
      timed.push({ ...step, at: instant });
      earliest = instant + between(draw('pause', at), 40, LONGEST_PAUSE);
    }
    start = timed.at(-1)?.at ?? start;
  }
  return timed;
}

/** Until when a visit may last that is not told to be slow. */
function lastMoment({ severity, slow }: Story, state: StateKey, start: Seconds): Seconds {
  const limit = limitSeconds(DEFECT_RUN, state, severity);
  return limit === null || slow?.includes(state) === true ? start + LONGEST_VISIT : start + limit * 0.97;
}

/** Limit states are usually left well within the limit; the others as long as people plan. */
function lengthOf({ title, severity, slow }: Story, state: StateKey, chance: Chance): number {
  const late = slow?.includes(state) === true;
  const limit = limitSeconds(DEFECT_RUN, state, severity);
  const draw = chance(title, 'length', state);
  if (limit !== null && late) return limit * between(draw, 1.1, 1.5);
  if (limit !== null) return limit * (severity === 'LOW' ? between(draw, 0.15, 0.5) : between(draw, 0.35, 0.8));
  const [least, most] = USUAL[severity];
  return between(draw, least, most) * (late ? 2.2 : 1) * HOUR;
}

/** In the office, before or else after it is wanted; at any hour where there is no time for that. */
export function whenAtWork(
  who: Member,
  { wanted, earliest, until }: { wanted: Seconds; earliest: Seconds; until: Seconds },
  chance: Chance,
): Seconds {
  const before = lastAtWork(who, wanted, chance);
  if (before >= earliest) return before;
  const after = nextAtWork(who, wanted, chance);
  return after <= until ? after : wanted;
}

/**
 * What belongs together keeps its order; the first and the last step open and close the visit, and stay where they are,
 * as does what a declaration follows at once.
 */
function withBetween(steps: readonly Step[], together: readonly Step[][], draw: Chance): Step[] {
  const declaration = steps.at(-1)?.act === 'DECLARE' ? steps.slice(-1) : [];
  const mixed = steps.slice(0, steps.length - declaration.length);
  for (const [index, following] of together.entries()) {
    let least = 1;
    for (const [at, step] of following.entries()) {
      const purpose = at === 0 ? draw('comment', index) : draw('comment', index, at);
      const place = least + Math.floor(between(purpose, 0, Math.max(1, mixed.length - least)));
      mixed.splice(Math.min(place, mixed.length), 0, step);
      least = Math.min(place, mixed.length) + 1;
    }
  }
  return [...mixed, ...declaration];
}

function withEnds(steps: readonly Planned[]): TimedStep[] {
  return steps.map((step, index) => {
    const next = steps.slice(index + 1).find(({ act }) => act === 'DECLARE' || act === 'REVERT');
    return { ...step, at: instantOf(step.at), visitEnds: next === undefined ? null : instantOf(next.at) };
  });
}

function instantOf(seconds: Seconds): Instant {
  return fromMillis(Math.round(seconds * 1000));
}
