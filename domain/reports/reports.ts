import type { Instant } from '../instant.ts';
import { SEVERITIES, type Severity } from '../vocabulary.ts';
import { addSpreads, NO_SPREAD, percentileSeconds, type Spread } from './spread.ts';
import { type Figure, figuresOf, mostGiven, sumOf, type Tally } from './tally.ts';

/** What happened in one stretch of the period: a day, or more where the period is long. */
export interface Slice {
  /** Its end: the first instant that is not in it, or the last that is reported about. */
  until: Instant;
  tally: Tally;
}

/** What reports are made of. */
export interface ReportGround {
  /** All that happened before the period. */
  before: Tally;
  /** The period, in order and without gaps. */
  slices: readonly Slice[];
  /** Order of the states and of the gate items in the template. */
  states: readonly string[];
  items: readonly string[];
  narrowing: Narrowing;
}

/** What the facts are narrowed to; null narrows nothing. Severities are those that held when it happened. */
export interface Narrowing {
  states: readonly string[] | null;
  severities: readonly Severity[] | null;
}

/** Reports of what happened in a period (process.md 10); those of what is open now are made from the work items themselves. */
export interface PeriodReports {
  timeInState: TimeInState[];
  breaches: BreachRate[];
  firstPassYield: FirstPassYield[];
  reversions: Reversions[];
  cumulativeFlow: FlowPoint[];
  flowBalance: FlowBalance[];
  throughput: ThroughputPoint[];
  documentLag: Lags;
  escalationResponse: Lags & { raised: number };
}

/** How long state visits took that ended in the period. */
export interface TimeInState {
  state: string;
  severity: Severity;
  visits: number;
  medianSeconds: number;
  p90Seconds: number;
}

/** State visits whose limit was decided in the period: left in time, or breached, whether left or not. */
export interface BreachRate {
  state: string;
  severity: Severity;
  visits: number;
  breached: number;
  /** Share of breached visits, from 0 to 1. */
  rate: number;
}

/** Gate items that were judged for the first time in the period. */
export interface FirstPassYield {
  item: string;
  judged: number;
  /** Passed on revision 1. */
  passedFirst: number;
  /** Share that passed on revision 1, from 0 to 1; 0 where none was judged. */
  yield: number;
  /** Fails and owners' No in the period, every one. */
  rejected: number;
  /** Reasons of Fail and No, those given most first. */
  reasons: string[];
}

export interface Reversions {
  from: string;
  to: string;
  cause: string;
  count: number;
}

/** How many work items were in a state at an instant. */
export interface FlowPoint {
  at: Instant;
  state: string;
  count: number;
}

/** The same state visits, counted at both ends: `openBefore + entered + ratedIn = left + ratedOut + open`. */
export interface FlowBalance {
  state: string;
  openBefore: number;
  entered: number;
  left: number;
  /** Came under the severities that are reported about, or went from under them, while they were in the state. */
  ratedIn: number;
  ratedOut: number;
  open: number;
}

/** Work items closed in a slice of the period. */
export interface ThroughputPoint {
  at: Instant;
  closed: number;
  /** From the report to CLOSED; 0 where none was closed. */
  medianLeadSeconds: number;
}

export interface Lags {
  count: number;
  medianSeconds: number;
  p90Seconds: number;
  maxSeconds: number;
  over15Minutes: number;
}

/** All reports of a period. Percentiles are off by `PERCENTILE_ERROR` of themselves at most; everything else is exact. */
export function periodReports(ground: ReportGround): PeriodReports {
  const period = sumOf(ground.slices.map(({ tally }) => tally));
  const narrowed = (tally: Tally) => [...figuresOf(tally)].filter(([figure]) => isWithin(figure, ground.narrowing));
  const figures = narrowed(period);
  const { states, items } = ground;
  const spread = (kind: Figure['kind']) => spreadBy(figures, kind, () => '').get('') ?? NO_SPREAD;
  return {
    timeInState: timeInState(figures, states),
    breaches: breaches(figures, states),
    firstPassYield: firstPassYield(figures, items, period),
    reversions: reversions(figures, states),
    ...flow(ground),
    throughput: ground.slices.map(({ until, tally }) => {
      const closed = spreadBy(narrowed(tally), 'CLOSED', () => '').get('') ?? NO_SPREAD;
      return { at: until, closed: closed.count, medianLeadSeconds: percentileSeconds(closed, 0.5) };
    }),
    documentLag: lagsOf(spread('FILED')),
    escalationResponse: {
      ...lagsOf(spread('RESPONDED')),
      raised: countBy(figures, 'ESCALATED', () => '').get('') ?? 0,
    },
  };
}

type Counted = readonly [Figure, number, Spread];

function isWithin({ state, severity }: Figure, { states, severities }: Narrowing): boolean {
  return (states?.includes(state) ?? true) && (severities?.includes(severity) ?? true);
}

function countBy(
  figures: readonly Counted[],
  kind: Figure['kind'],
  keyOf: (figure: Figure) => string,
): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [figure, count] of figures) {
    if (figure.kind === kind) counts.set(keyOf(figure), (counts.get(keyOf(figure)) ?? 0) + count);
  }
  return counts;
}

function spreadBy(
  figures: readonly Counted[],
  kind: Figure['kind'],
  keyOf: (figure: Figure) => string,
): Map<string, Spread> {
  const spreads = new Map<string, Spread>();
  for (const [figure, , spread] of figures) {
    if (figure.kind === kind) spreads.set(keyOf(figure), addSpreads(spreads.get(keyOf(figure)) ?? NO_SPREAD, spread));
  }
  return spreads;
}

const placeKey = ({ state, severity }: Pick<Figure, 'state' | 'severity'>): string => `${state}|${severity}`;

/** Every state with every severity, in the template's and the vocabulary's order. */
const placesOf = (states: readonly string[]) =>
  states.flatMap((state) => SEVERITIES.map((severity) => ({ state, severity, key: placeKey({ state, severity }) })));

function timeInState(figures: readonly Counted[], states: readonly string[]): TimeInState[] {
  const spreads = spreadBy(figures, 'LEFT', placeKey);
  return placesOf(states).flatMap(({ state, severity, key }) => {
    const stays = spreads.get(key);
    if (stays === undefined) return [];
    const [medianSeconds, p90Seconds] = [percentileSeconds(stays, 0.5), percentileSeconds(stays, 0.9)];
    return [{ state, severity, visits: stays.count, medianSeconds, p90Seconds }];
  });
}

function breaches(figures: readonly Counted[], states: readonly string[]): BreachRate[] {
  const [met, over] = [countBy(figures, 'LIMIT_MET', placeKey), countBy(figures, 'LIMIT_BREACHED', placeKey)];
  return placesOf(states).flatMap(({ state, severity, key }) => {
    const breached = over.get(key) ?? 0;
    const visits = breached + (met.get(key) ?? 0);
    return visits === 0 ? [] : [{ state, severity, visits, breached, rate: breached / visits }];
  });
}

function firstPassYield(figures: readonly Counted[], items: readonly string[], period: Tally): FirstPassYield[] {
  const itemOf = ({ details }: Figure): string => details[0] ?? '';
  const judged = countBy(figures, 'JUDGED', itemOf);
  const first = countBy(
    figures.filter(([{ details }]) => details[1] === 'FIRST'),
    'JUDGED',
    itemOf,
  );
  const rejected = countBy(figures, 'REJECTED', itemOf);
  return items.flatMap((item) => {
    const [times, passedFirst, no] = [judged.get(item) ?? 0, first.get(item) ?? 0, rejected.get(item) ?? 0];
    if (times === 0 && no === 0) return [];
    // They are kept by item alone, whatever the severity was.
    const reasons = no === 0 ? [] : Object.keys(mostGiven(period.reasons[item] ?? {}));
    return [{ item, judged: times, passedFirst, yield: times === 0 ? 0 : passedFirst / times, rejected: no, reasons }];
  });
}

function reversions(figures: readonly Counted[], states: readonly string[]): Reversions[] {
  const counts = countBy(figures, 'REVERTED', ({ state, details }) => [state, ...details].join('|'));
  const order = (state: string) => states.indexOf(state);
  return [...counts]
    .map(([key, count]) => {
      const [from = '', to = '', cause = ''] = key.split('|');
      return { from, to, cause, count };
    })
    .sort((one, other) => order(one.from) - order(other.from) || order(one.to) - order(other.to));
}

/** What moved in one state: work items came, went, or were counted under another severity from then on. */
interface Moves {
  entered: number;
  left: number;
  ratedIn: number;
  ratedOut: number;
}

/** Of all severities together what was rated otherwise comes and goes at once. */
function movesIn(tally: Tally, state: string, { severities }: Narrowing): Moves {
  const counts = (severity: string | undefined) => severities?.includes(severity as Severity) ?? true;
  const moves = { entered: 0, left: 0, ratedIn: 0, ratedOut: 0 };
  for (const [figure, count] of figuresOf(tally)) {
    if (figure.state !== state) continue;
    const [was, becomes] = [counts(figure.severity), counts(figure.details[0])];
    if (figure.kind === 'ENTERED' && was) moves.entered += count;
    if (figure.kind === 'LEFT' && was) moves.left += count;
    if (figure.kind === 'RATED' && was && !becomes) moves.ratedOut += count;
    if (figure.kind === 'RATED' && becomes && !was) moves.ratedIn += count;
  }
  return moves;
}

const openAfter = (open: number, { entered, left, ratedIn, ratedOut }: Moves): number =>
  open + entered + ratedIn - left - ratedOut;

function flow({
  before,
  slices,
  states,
  narrowing,
}: ReportGround): Pick<PeriodReports, 'cumulativeFlow' | 'flowBalance'> {
  const cumulativeFlow: FlowPoint[] = [];
  const flowBalance: FlowBalance[] = [];
  for (const state of states.filter((one) => narrowing.states?.includes(one) ?? true)) {
    const openBefore = openAfter(0, movesIn(before, state, narrowing));
    const sum: Moves = { entered: 0, left: 0, ratedIn: 0, ratedOut: 0 };
    for (const { until, tally } of slices) {
      const moves = movesIn(tally, state, narrowing);
      for (const key of Object.keys(sum) as (keyof Moves)[]) sum[key] += moves[key];
      cumulativeFlow.push({ at: until, state, count: openAfter(openBefore, sum) });
    }
    flowBalance.push({ state, openBefore, ...sum, open: openAfter(openBefore, sum) });
  }
  const placeOf = ({ at, state }: FlowPoint) => `${at}|${String(states.indexOf(state)).padStart(3, '0')}`;
  return { cumulativeFlow: cumulativeFlow.sort((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1)), flowBalance };
}

function lagsOf(spread: Spread): Lags {
  return {
    count: spread.count,
    medianSeconds: percentileSeconds(spread, 0.5),
    p90Seconds: percentileSeconds(spread, 0.9),
    maxSeconds: spread.greatest / 1000,
    over15Minutes: spread.over15Minutes,
  };
}
