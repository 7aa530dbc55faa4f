import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verifyChain } from './chain.ts';
import { clockLedger } from './clock-ledger.ts';
import { criticalPath } from './critical-path.ts';
import { nextDueInstant } from './due.ts';
import type { WorkItemEvent } from './events.ts';
import { fold } from './evolve.ts';
import { forecast } from './forecast.ts';
import { addSeconds, type Instant, toMillis } from './instant.ts';
import { ownerKey } from './owner.ts';
import { DEFECT_RUN } from './templates/index.ts';
import { apartFromFiring, playAgain, playTimed, reportedBusy, type TimedMove } from './testing/clock-play.ts';
import { BUSY_DIRECTORY } from './testing/moves.ts';
import { FULL_STORY } from './testing/ordinary-way.ts';
import { Play } from './testing/play.ts';
import { SEVERITIES, type Severity } from './vocabulary.ts';

const BOUNDED = { interruptAfterTimeLimit: 40_000 };
const HOUR = 3600;
const DAY = 24 * HOUR;

/** Process.md 6, in hours; the other states have none. */
const LIMITS: Readonly<Record<string, Readonly<Record<Severity, number>>>> = {
  TRIAGE: { CRITICAL: 2, HIGH: 24, MEDIUM: 48, LOW: 168 },
  ROOT_CAUSE: { CRITICAL: 4, HIGH: 48, MEDIUM: 72, LOW: 168 },
};

const small = fc.nat({ max: 60 });
const wait = fc.oneof(
  { weight: 8, arbitrary: fc.constant<TimedMove['wait']>(60) },
  { weight: 3, arbitrary: fc.constantFrom<TimedMove['wait'][]>(600, HOUR, 7 * HOUR, DAY, 3 * DAY) },
  { weight: 2, arbitrary: fc.constantFrom<TimedMove['wait'][]>('to the tie', 'past the tie') },
);
const plain = fc.oneof(
  {
    weight: 22,
    arbitrary: fc.record({
      move: fc.constant('owed' as const),
      action: small,
      choice: small,
      badly: fc.nat({ max: 11 }).map((one) => one === 0),
      wait: fc.constant(0),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      move: fc.constant('any' as const),
      who: small,
      what: small,
      item: small,
      choice: small,
      revision: fc.nat({ max: 3 }),
      version: fc.nat({ max: 4 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      move: fc.constant('directory' as const),
      change: small,
      person: small,
      told: fc.constant(false),
    }),
  },
);
const timed: fc.Arbitrary<TimedMove> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ wait, move: plain }) },
  {
    weight: 3,
    arbitrary: fc.record({ wait, move: fc.constant('severity' as const), severity: fc.constantFrom(...SEVERITIES) }),
  },
  { weight: 2, arbitrary: fc.record({ wait, move: fc.constant('response' as const) }) },
);
const moves = fc.array(timed, { minLength: 15, maxLength: 70, size: 'max' });
const later = ['ROOT_CAUSE', 'FIX_SCOPE', 'VERIFICATION'].map((state) =>
  Play.in(state, FULL_STORY, { directory: BUSY_DIRECTORY }),
);
/** Where plays begin: mostly at a report, else where a state has just been entered. */
const beginning: fc.Arbitrary<() => Play> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, ...SEVERITIES).map((one) => () => reportedBusy(one)) },
  { weight: 2, arbitrary: fc.constantFrom(...later).map((one) => () => one.copy()) },
);
/** When a clock looks, as parts of the whole time. */
const looks = fc.array(fc.nat({ max: 10_000 }), { maxLength: 12 });

const AFTER = 2 * DAY;

function instantsBetween(from: Instant, to: Instant, parts: readonly number[]): Instant[] {
  const span = (toMillis(to) - toMillis(from)) / 1000;
  return parts.map((part) => addSeconds(from, (span * part) / 10_000));
}

/** What happens once: the kind, and what it is about. */
function keysOf(events: readonly WorkItemEvent[]): string[] {
  let visit = 0;
  return events.flatMap((event) => {
    if (event.type === 'STATE_DECLARED' || event.type === 'STATE_REVERTED') visit += 1;
    if (event.type === 'LIMIT_WARNED') return [`${visit} warning ${event.payload.limitSeconds}`];
    if (event.type === 'LIMIT_BREACHED') return [`${visit} breach`];
    if (event.type !== 'ACTION_OVERDUE') return [];
    return [`${visit} overdue ${ownerKey(event.payload.owner)} ${event.payload.dueAt}`];
  });
}

/** A stay in a state under one severity, told by the events alone. */
interface Span {
  visit: number;
  enteredAt: Instant;
  from: Instant;
  to: Instant;
  limit: number | null;
}

function spansOf(events: readonly WorkItemEvent[], until: Instant): Span[] {
  const spans: Span[] = [];
  let now = { visit: 0, state: 'TRIAGE', enteredAt: '', from: '', severity: 'CRITICAL' as Severity };
  const end = (to: Instant): void => {
    const limit = LIMITS[now.state]?.[now.severity];
    const { visit, enteredAt, from } = now;
    if (from !== '') spans.push({ visit, enteredAt, from, to, limit: limit === undefined ? null : limit * HOUR });
  };
  for (const { at, ...event } of events) {
    const settled = event.type === 'GATE_ITEM_VALIDATED' ? event.payload.settled.severity : undefined;
    if (event.type === 'DEFECT_REPORTED') {
      now = { ...now, enteredAt: at, from: at, severity: event.payload.proposedSeverity ?? 'CRITICAL' };
    } else if (event.type === 'STATE_DECLARED' || event.type === 'STATE_REVERTED') {
      end(at);
      now = { ...now, visit: now.visit + 1, state: event.payload.to, enteredAt: at, from: at };
    } else if (event.type === 'SEVERITY_CHANGED' || settled !== undefined) {
      const severity = event.type === 'SEVERITY_CHANGED' ? event.payload.to : (settled ?? now.severity);
      if (severity === now.severity) continue;
      end(at);
      now = { ...now, from: at, severity };
    } else if (event.type === 'WITHDRAWN' || event.type === 'RECLASSIFIED') {
      end(at);
      return spans;
    }
  }
  end(until);
  return spans;
}

/** TM-1 to TM-3 by hand: of each visit the first span in which its limit is passed. */
function breachesOf(spans: readonly Span[]): { visit: number; dueAt: Instant; at: Instant }[] {
  const found = new Map<number, { visit: number; dueAt: Instant; at: Instant }>();
  for (const { visit, enteredAt, from, to, limit } of spans) {
    if (limit === null || found.has(visit)) continue;
    const dueAt = addSeconds(enteredAt, limit);
    const next = addSeconds(dueAt, 0.001);
    if (dueAt < to) found.set(visit, { visit, dueAt, at: from > next ? from : next });
  }
  return [...found.values()];
}

describe('TM-5: random plays with a clock that is there, and the same with one that is away now and then', {
  timeout: 90_000,
}, () => {
  test('what fires depends on the record and not on when the clock looked, apart from when it fired', () => {
    let late = 0;
    const types = new Set<string>();
    fc.assert(
      fc.property(beginning, moves, looks, (begin, steps, parts) => {
        const start = begin();
        const again = start.copy();
        const { play, script } = playTimed(start, steps);
        play.elapse(AFTER);
        playAgain(again, script, instantsBetween(again.now, play.now, parts), play.now);
        expect(apartFromFiring(again.events)).toEqual(apartFromFiring(play.events));
        for (const [index, event] of again.events.entries()) {
          if (!('dueAt' in event.payload)) continue;
          types.add(event.type);
          const inTime = play.events[index]?.at ?? '';
          if (event.at < inTime || event.at <= event.payload.dueAt) throw new Error(`${event.type} fired too early.`);
          if (event.at > inTime) late += 1;
        }
      }),
      { ...BOUNDED, numRuns: 60 },
    );
    // A clock that was never late, or had nothing to do, would prove nothing.
    expect(late).toBeGreaterThan(30);
    expect([...types].sort()).toEqual(['ACTION_OVERDUE', 'LIMIT_BREACHED', 'LIMIT_WARNED']);
  });

  test('every due thing fires exactly once; when the clock has acted nothing is left that was due', () => {
    fc.assert(
      fc.property(beginning, moves, (begin, steps) => {
        const { play } = playTimed(begin(), steps);
        play.elapse(AFTER);
        const keys = keysOf(play.events);
        expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
        const next = nextDueInstant(DEFECT_RUN, play.state);
        expect(next === null || next >= play.now).toBe(true);
        expect(play.fire()).toEqual([]);
      }),
      { ...BOUNDED, numRuns: 40 },
    );
  });

  test('TM-1, TM-2, TM-3: each visit is breached exactly when a reckoning from the events alone says so', () => {
    let breaches = 0;
    fc.assert(
      fc.property(beginning, moves, (begin, steps) => {
        const { play } = playTimed(begin(), steps);
        play.elapse(AFTER);
        let visit = 0;
        const told = play.events.flatMap((event) => {
          if (event.type === 'STATE_DECLARED' || event.type === 'STATE_REVERTED') visit += 1;
          return event.type === 'LIMIT_BREACHED' ? [{ visit, dueAt: event.payload.dueAt, at: event.at }] : [];
        });
        expect(told).toEqual(breachesOf(spansOf(play.events, play.now)));
        breaches += told.length;
      }),
      { ...BOUNDED, numRuns: 60 },
    );
    expect(breaches).toBeGreaterThan(3);
  });

  test('fold(events) is the running state and the chain verifies, with the clock in it', () => {
    fc.assert(
      fc.property(beginning, moves, (begin, steps) => {
        const { play } = playTimed(begin(), steps);
        play.elapse(AFTER);
        const stored = JSON.parse(JSON.stringify(play.events)) as WorkItemEvent[];
        expect(fold(DEFECT_RUN, stored)).toStrictEqual(play.state);
        expect(verifyChain('42', stored, { version: play.state.version, hash: play.state.head })).toBeNull();
      }),
      { ...BOUNDED, numRuns: 20 },
    );
  });
});

describe('the forecast, if nobody acts', { timeout: 90_000 }, () => {
  test('is what then really happens: TM-3 and TM-4, kind, instant, recipients, and by when a response is owed', () => {
    let steps = 0;
    fc.assert(
      fc.property(beginning, fc.array(timed, { maxLength: 25, size: 'max' }), (begin, before) => {
        const { play } = playTimed(begin(), before);
        const foreseen = forecast(DEFECT_RUN, play.state, 1_000);
        const events = happensIfNobodyActs(play);
        steps += foreseen.length;
        expect(foreseen).toEqual(events);
      }),
      { ...BOUNDED, numRuns: 80 },
    );
    expect(steps).toBeGreaterThan(20);
  });
});

function happensIfNobodyActs(play: Play): unknown[] {
  const from = play.events.length;
  play.elapse(400 * DAY);
  return play.events.slice(from).map((event) => {
    if (event.type === 'LIMIT_WARNED') {
      const { dueAt, to } = event.payload;
      return { kind: event.type, at: dueAt, to, text: 'Three quarters of the limit have passed.', respondBy: null };
    }
    if (event.type !== 'LIMIT_BREACHED' && event.type !== 'ACTION_OVERDUE') throw new Error(`${event.type} by itself.`);
    const { dueAt, escalations } = event.payload;
    const [first] = escalations;
    const to = escalations.map((one) => one.to);
    return { kind: event.type, at: dueAt, to, text: first?.reason, respondBy: first?.respondBy };
  });
}

describe('the clock ledger', { timeout: 90_000 }, () => {
  test('attributes every millisecond of every visit once, replayable, under the severity and limit then in force', async () => {
    let intervals = 0;
    await fc.assert(
      fc.asyncProperty(beginning, moves, async (begin, steps) => {
        const { play } = playTimed(begin(), steps);
        play.elapse(HOUR);
        const until = play.now;
        const ledger = await clockLedger(DEFECT_RUN, play.events, until);
        const stored = JSON.parse(JSON.stringify(play.events)) as WorkItemEvent[];
        expect(await clockLedger(DEFECT_RUN, stored, until)).toEqual(ledger);
        expect(ledger.map((visit) => visit.state)).toEqual(play.state.visits.map((visit) => visit.state));
        const spans = spansOf(play.events, until);
        for (const [index, visit] of ledger.entries()) {
          const end = visit.leftAt ?? until;
          const sum = visit.intervals.reduce((all, { from, to }) => all + toMillis(to) - toMillis(from), 0);
          expect(sum).toBe(toMillis(end) - toMillis(visit.enteredAt));
          let reached = visit.enteredAt;
          for (const one of visit.intervals) {
            expect(one.from).toBe(reached);
            expect(one.to > one.from).toBe(true);
            reached = one.to;
            const span = spans.find(({ visit: of, from, to }) => of === index && from <= one.from && one.to <= to);
            expect(span === undefined ? 'no span' : span.limit).toBe(one.limitSeconds);
            intervals += 1;
          }
          if (visit.intervals.length > 0) expect(reached).toBe(end);
          for (const { from, to, owner } of visit.intervals.slice(-3)) {
            const instant = addSeconds(from, (toMillis(to) - toMillis(from)) / 2_000);
            const then = fold(
              DEFECT_RUN,
              play.events.filter(({ at }) => at <= instant),
            );
            expect(owner).toEqual(criticalPath(DEFECT_RUN, then)[0]?.owner ?? null);
          }
          if (play.state.disposition === 'ACTIVE')
            expect(visit.intervals.every(({ owner }) => owner !== null)).toBe(true);
        }
      }),
      { ...BOUNDED, numRuns: 30 },
    );
    expect(intervals).toBeGreaterThan(30);
  });
});
