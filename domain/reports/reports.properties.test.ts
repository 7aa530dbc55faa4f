import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lagsOnceFiled } from '../document-lag.ts';
import { evolve } from '../evolve.ts';
import { addSeconds, dayOf, type Instant } from '../instant.ts';
import type { WorkItemState } from '../state.ts';
import { DEFECT_RUN } from '../templates/index.ts';
import { playTimed, reportedBusy, type TimedMove } from '../testing/clock-play.ts';
import { BUSY_DIRECTORY } from '../testing/moves.ts';
import { daysOf, endOfDay, naiveReports, type WholeHistory } from '../testing/naive-reports.ts';
import { FULL_STORY } from '../testing/ordinary-way.ts';
import { Play } from '../testing/play.ts';
import { SEVERITIES } from '../vocabulary.ts';
import type { FactRecord } from './facts.ts';
import { factsOfHistory, factsOfNewLags } from './history-facts.ts';
import { type Narrowing, type PeriodReports, periodReports } from './reports.ts';
import { addSpreads, NO_SPREAD, PERCENTILE_ERROR, percentileSeconds, type Spread, spreadOf } from './spread.ts';
import { figuresOf, flowOf, sumOf, type Tally, tallyOf } from './tally.ts';

/** Shrinking long plays could go on for minutes; what was found by then is reported. */
const BOUNDED = { interruptAfterTimeLimit: 50_000 };
const HOUR = 3600;
const DAY = 24 * HOUR;
const STATES = DEFECT_RUN.states.map(({ key }) => key);
const ITEMS = DEFECT_RUN.gates.flatMap(({ items }) => items.map(({ key }) => key));

const small = fc.nat({ max: 60 });
/** Hours that end anywhere in the day, so that visits go over midnight and over months. */
const wait = fc.oneof(
  { weight: 6, arbitrary: fc.constant<TimedMove['wait']>(60) },
  { weight: 3, arbitrary: fc.constantFrom<TimedMove['wait'][]>(600, HOUR, 7 * HOUR, DAY, 3 * DAY) },
  { weight: 1, arbitrary: fc.constantFrom<TimedMove['wait'][]>('to the tie', 'past the tie') },
);
const owed = fc.record({
  move: fc.constant('owed' as const),
  action: small,
  choice: small,
  badly: fc.nat({ max: 5 }).map((one) => one === 0),
  wait: fc.constant(0),
});
const any = fc.record({
  move: fc.constant('any' as const),
  who: small,
  what: small,
  item: small,
  choice: small,
  revision: fc.nat({ max: 3 }),
  version: fc.nat({ max: 4 }),
});
const moves: fc.Arbitrary<TimedMove[]> = fc.array(
  fc.oneof(
    { weight: 20, arbitrary: fc.record({ wait, move: owed }) },
    { weight: 3, arbitrary: fc.record({ wait, move: any }) },
    {
      weight: 3,
      arbitrary: fc.record({ wait, move: fc.constant('severity' as const), severity: fc.constantFrom(...SEVERITIES) }),
    },
    { weight: 2, arbitrary: fc.record({ wait, move: fc.constant('response' as const) }) },
  ),
  { minLength: 10, maxLength: 45, size: 'max' },
);
const inState = (state: string) => Play.in(state, FULL_STORY, { directory: BUSY_DIRECTORY });
const later = [...['ROOT_CAUSE', 'FIX_SCOPE', 'VERIFICATION'].map(inState), ...reverted()];
const beginning: fc.Arbitrary<() => Play> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(null, ...SEVERITIES).map((one) => () => reportedBusy(one)) },
  { weight: 2, arbitrary: fc.constantFrom(...later).map((one) => () => one.copy()) },
);
const WITHDRAWAL = { type: 'WITHDRAW', rationale: 'The same as 41.', duplicateOf: '41' } as const;
const RECLASSIFICATION = { type: 'RECLASSIFY', rationale: 'No spec asks for it yet.' } as const;
const ending = fc.constantFrom('NONE', 'NONE', 'WITHDRAW', 'RECLASSIFY', 'DECLARE');
/** After how many events each a document is filed, and how long after the event, in seconds. */
const filing = fc.array(
  fc.tuple(fc.integer({ min: 1, max: 9 }), fc.constantFrom(0.4, 3, 899, 900, 901, 5000, 90_000)),
  {
    maxLength: 12,
  },
);

const history: fc.Arbitrary<WholeHistory> = fc
  .tuple(beginning, moves, ending, filing)
  .map(([begin, steps, end, filed]) => {
    const { play } = playTimed(begin(), steps);
    if (end === 'WITHDRAW') play.send('product', WITHDRAWAL);
    if (end === 'RECLASSIFY') play.send('product', RECLASSIFICATION);
    if (end === 'DECLARE' && play.state.disposition === 'ACTIVE') finish(play);
    return { events: play.events, filings: filingsOf(play.events, filed) };
  });

/** Gone back, a day after the gate was passed: what was judged is judged again, and visits begin anew. */
function reverted(): Play[] {
  const scope = inState('IMPLEMENTATION').passGate().elapse(DAY);
  scope.must('engineer', { type: 'RAISE_REVERSION', reversion: 'SCOPE_QUESTION', reason: 'Two files more are hit.' });
  const regression = inState('VERIFICATION').passGate().elapse(DAY);
  regression.must('qa', { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'June is wrong now.' });
  return [scope, regression];
}

/** What is left of the present gate passes, if it may, and the next state is declared. */
function finish(play: Play): void {
  try {
    play.passGate().declare();
  } catch {
    // An item that was judged before, or a question, stands in the way: then the story ends before it.
  }
}

function filingsOf(events: WholeHistory['events'], filed: readonly (readonly [number, number])[]) {
  let index = -1;
  let last: Instant = '';
  return filed.flatMap(([skip, delay]) => {
    index += skip;
    const event = events[index];
    if (event === undefined) return [];
    const at = addSeconds(event.at, delay);
    last = at > last ? at : last;
    return [{ version: event.seq, filedAt: last }];
  });
}

/** One that was closed, and some that went back: random plays seldom come so far. */
function certainHistories(): WholeHistory[] {
  const closed = inState('VERIFICATION').passGate().elapse(DAY).declare();
  const withdrawn = inState('ROOT_CAUSE').elapse(DAY);
  withdrawn.send('product', WITHDRAWAL);
  const reclassified = inState('FIX_SCOPE').elapse(DAY);
  reclassified.send('product', RECLASSIFICATION);
  return [closed, withdrawn, reclassified, ...reverted()].map(({ events }) => ({
    events,
    filings: filingsOf(events, [[5, 3]]),
  }));
}

/** The facts as they are recorded and filed. */
function factsOfWhole({ events, filings }: WholeHistory): FactRecord[] {
  const facts = factsOfHistory(DEFECT_RUN, events);
  let state: WorkItemState | null = null;
  let lags: readonly number[] = [];
  for (const event of events) {
    state = evolve(DEFECT_RUN, state, event);
    const filed = filings.find(({ version }) => version === event.seq);
    if (filed === undefined) continue;
    const shown = lagsOnceFiled(state, lags, filed.filedAt);
    facts.push(...factsOfNewLags(state, shown, lags));
    lags = shown;
  }
  return facts;
}

/** As roll-ups make it: parts of days added up in another order, and as JSON. */
function dayTally(facts: readonly FactRecord[]): Tally {
  const parts = [0, 1, 2].map((part) => tallyOf(facts.filter((_fact, index) => index % 3 === part).toReversed()));
  return JSON.parse(JSON.stringify(sumOf(parts.toReversed()))) as Tally;
}

const narrowings: fc.Arbitrary<Narrowing> = fc.record({
  states: fc.option(fc.subarray(STATES, { minLength: 1 })),
  severities: fc.option(fc.subarray([...SEVERITIES], { minLength: 1 })),
});

const PERCENTILES = new Set(['medianSeconds', 'p90Seconds', 'medianLeadSeconds']);

/** The reckoned report with percentiles replaced by the exact ones where they are as near as is promised. */
function withExact(reckoned: unknown, exact: unknown): unknown {
  if (Array.isArray(reckoned) && Array.isArray(exact)) return reckoned.map((one, at) => withExact(one, exact[at]));
  if (typeof reckoned !== 'object' || reckoned === null) return reckoned;
  const other = (typeof exact === 'object' && exact !== null ? exact : {}) as Record<string, unknown>;
  const entries = Object.entries(reckoned).map(([key, value]): [string, unknown] => {
    const its = other[key];
    if (!PERCENTILES.has(key) || typeof value !== 'number' || typeof its !== 'number')
      return [key, withExact(value, its)];
    return [key, Math.abs(value - its) <= PERCENTILE_ERROR * its + 1e-9 ? its : value];
  });
  return Object.fromEntries(entries);
}

const inOrder = (reports: PeriodReports): PeriodReports => ({
  ...reports,
  reversions: reports.reversions.toSorted((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1)),
});

function periodOf(histories: readonly WholeHistory[], from: number, length: number) {
  const instants = histories.flatMap(({ events }) => events.map(({ at }) => at)).sort();
  const [first = '', last = ''] = [instants[0], instants.at(-1)];
  const now = addSeconds(last, 1);
  const days = daysOf(dayOf(addSeconds(first, -DAY)), dayOf(now));
  const begin = Math.floor((from / 100) * (days.length - 1));
  const end = Math.min(days.length - 1, begin + Math.ceil((length / 100) * days.length));
  return { from: days[begin] ?? '', to: days[end] ?? '', now };
}

function groundOf(facts: readonly FactRecord[], { from, to, now }: ReturnType<typeof periodOf>, narrowing: Narrowing) {
  const on = (day: string) => facts.filter(({ at }) => dayOf(at) === day);
  return {
    before: flowOf(tallyOf(facts.filter(({ at }) => dayOf(at) < from))),
    slices: daysOf(from, to).map((day) => ({ until: endOfDay(day, now), tally: dayTally(on(day)) })),
    states: STATES,
    items: ITEMS,
    narrowing,
  };
}

const CERTAIN = certainHistories();

const asked = fc.tuple(
  fc.array(history, { minLength: 1, maxLength: 4 }).map((histories) => [...histories, ...CERTAIN]),
  fc.nat({ max: 100 }),
  fc.nat({ max: 100 }),
  narrowings,
);

describe('reports of random histories', { timeout: 180_000 }, () => {
  test('are those that their definitions give, reckoned anew from all events', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(asked, ([histories, from, length, narrowing]) => {
        const period = periodOf(histories, from, length);
        const facts = histories.flatMap(factsOfWhole);
        const ground = groundOf(facts, period, narrowing);
        const reckoned = inOrder(periodReports(ground));
        const exact = inOrder(naiveReports(histories, period, narrowing, { states: STATES, items: ITEMS }));
        expect(withExact(reckoned, exact)).toEqual(exact);
        for (const { tally } of ground.slices)
          for (const [{ kind, details }, count] of figuresOf(tally))
            for (const key of [kind, `${kind} ${details[0]}`]) seen.set(key, (seen.get(key) ?? 0) + count);
      }),
      { ...BOUNDED, numRuns: 40 },
    );
    // What never happened would prove nothing.
    const kinds = [
      'ENTERED',
      'LEFT WITHDRAWN',
      'LEFT RECLASSIFIED',
      'LEFT DECLARED',
      'LEFT REVERTED',
      'RATED',
      'LIMIT_MET',
    ];
    const others = ['LIMIT_BREACHED', 'JUDGED', 'REJECTED', 'REVERTED', 'CLOSED', 'ESCALATED', 'RESPONDED', 'FILED'];
    expect([...kinds, ...others].filter((kind) => (seen.get(kind) ?? 0) < 3)).toEqual([]);
  });

  test('agree with each other, whatever the period and the narrowing', () => {
    fc.assert(
      fc.property(asked, ([histories, from, length, narrowing]) => {
        const period = periodOf(histories, from, length);
        const facts = histories.flatMap(factsOfWhole);
        const { flowBalance, cumulativeFlow, timeInState, throughput } = periodReports(
          groundOf(facts, period, narrowing),
        );
        for (const { state, openBefore, entered, left, ratedIn, ratedOut, open } of flowBalance) {
          expect([state, openBefore + entered + ratedIn]).toEqual([state, left + ratedOut + open]);
          const points = cumulativeFlow.filter((point) => point.state === state);
          expect(points.at(-1)?.count).toBe(open);
          expect(Math.min(openBefore, ...points.map(({ count }) => count))).toBeGreaterThanOrEqual(0);
          const stays = timeInState.filter((row) => row.state === state).reduce((sum, { visits }) => sum + visits, 0);
          expect(stays).toBe(left);
        }
        const wide = periodReports(groundOf(facts, period, { ...narrowing, states: null }));
        const intoClosed = wide.flowBalance.find(({ state }) => state === 'CLOSED')?.entered ?? 0;
        if (narrowing.states === null) expect(throughput.reduce((sum, { closed }) => sum + closed, 0)).toBe(intoClosed);
      }),
      { ...BOUNDED, numRuns: 20 },
    );
  });
});

describe('spreads', () => {
  const durations = fc.array(
    fc.oneof(fc.nat({ max: 5 }), fc.nat({ max: 1_000_000 }), fc.nat({ max: 400 * DAY * 1000 })),
    { maxLength: 200 },
  );
  const whole = (millis: readonly number[]) => millis.map(spreadOf).reduce(addSpreads, NO_SPREAD);

  test('give percentiles as near to those of the sorted list as is promised, and the rest exactly', () => {
    fc.assert(
      fc.property(durations, fc.constantFrom(0.5, 0.9, 0.01, 0.99, 1), (millis, share) => {
        const sorted = millis.toSorted((one, other) => one - other);
        const exact = (sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0) / 1000;
        const spread = whole(millis);
        const off = Math.abs(percentileSeconds(spread, share) - exact);
        // A bucket of its own holds what took a millisecond or less.
        expect(off).toBeLessThanOrEqual(Math.max(PERCENTILE_ERROR * exact, exact < 0.001 ? 0.001 : 0) + 1e-9);
        expect(spread).toMatchObject({
          count: millis.length,
          sum: millis.reduce((sum, one) => sum + one, 0),
          least: sorted[0] ?? 0,
          greatest: sorted.at(-1) ?? 0,
          over15Minutes: millis.filter((one) => one > 900_000).length,
        });
      }),
      { numRuns: 500 },
    );
  });

  test('of parts add up to that of the whole, in any order and grouping, also read back from JSON', () => {
    fc.assert(
      fc.property(durations, fc.nat({ max: 200 }), fc.nat({ max: 200 }), (millis, one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        const parts = [millis.slice(0, low), millis.slice(low, high), millis.slice(high)].map(whole);
        const read = parts.map((part) => JSON.parse(JSON.stringify(part)) as Spread);
        const [a = NO_SPREAD, b = NO_SPREAD, c = NO_SPREAD] = read;
        expect(addSpreads(c, addSpreads(a, b))).toEqual(whole(millis));
        expect(addSpreads(addSpreads(b, c), a)).toEqual(whole(millis));
      }),
      { numRuns: 200 },
    );
  });

  test('a clock that was set back makes no duration negative', () => {
    expect(spreadOf(-5)).toEqual(spreadOf(0));
  });
});
