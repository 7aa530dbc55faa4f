import type { WorkItemEvent } from '../events.ts';
import { dayOf, type Instant, toMillis } from '../instant.ts';
import type { Narrowing, PeriodReports } from '../reports/reports.ts';
import { SEVERITIES, type Severity } from '../vocabulary.ts';

/** All that ever happened to a work item, and when documents of which versions were filed, the oldest first. */
export interface WholeHistory {
  events: readonly WorkItemEvent[];
  filings: readonly { version: number; filedAt: Instant }[];
}

/** Days of a period, both included, and the instant at which it is looked at. */
export interface NaivePeriod {
  from: string;
  to: string;
  now: Instant;
}

/** Hours; the other states have none (process.md 6). */
const LIMITED = ['TRIAGE', 'ROOT_CAUSE'];
const MOST_REASONS = 20;

/** One thing that a report counts, told by events alone. */
interface Happened {
  what: string;
  at: Instant;
  state: string;
  severity: Severity;
  millis: number;
  more: string[];
}

/** A stretch of time in which a work item was in a state under a severity. */
interface Stretch {
  visit: number;
  state: string;
  severity: Severity;
  from: Instant;
  to: Instant | null;
}

interface Told {
  happened: Happened[];
  stretches: Stretch[];
}

/**
 * The reports of a period by their definitions, reckoned anew from all events: nothing in it knows of facts, tallies or
 * roll-ups. How many were open is looked up at the instant itself, not reckoned from what came and went.
 */
export function naiveReports(
  histories: readonly WholeHistory[],
  { from, to, now }: NaivePeriod,
  narrowing: Narrowing,
  { states, items }: { states: readonly string[]; items: readonly string[] },
): PeriodReports {
  const all = histories.map(tell);
  const inPeriod = all.flatMap(({ happened }) => happened).filter(({ at }) => dayOf(at) >= from && dayOf(at) <= to);
  const counted = inPeriod.filter(
    ({ state, severity }) =>
      (narrowing.states?.includes(state) ?? true) && (narrowing.severities?.includes(severity) ?? true),
  );
  const of = (what: string) => counted.filter((one) => one.what === what);
  const places = states.flatMap((state) => SEVERITIES.map((severity) => ({ state, severity })));
  const at = (place: { state: string; severity: Severity }, what: string) =>
    of(what).filter(({ state, severity }) => state === place.state && severity === place.severity);
  const daysBetween = daysOf(from, to);
  const ends = daysBetween.map((day) => endOfDay(day, now));
  const shownStates = states.filter((state) => narrowing.states?.includes(state) ?? true);
  const openAt = (state: string, instant: Instant) =>
    all.flatMap(({ stretches }) => stretches).filter((one) => one.state === state && isOpen(one, instant, narrowing));

  return {
    timeInState: places.flatMap((place) => {
      const stays = at(place, 'left').map(({ millis }) => millis);
      return stays.length === 0 ? [] : [{ ...place, visits: stays.length, ...medianAnd90(stays) }];
    }),
    breaches: places.flatMap((place) => {
      const breached = at(place, 'breached').length;
      const visits = breached + at(place, 'met').length;
      return visits === 0 ? [] : [{ ...place, visits, breached, rate: breached / visits }];
    }),
    firstPassYield: items.flatMap((item) => {
      const judged = of('judged').filter(({ more }) => more[0] === item);
      const passedFirst = judged.filter(({ more }) => more[1] === 'first').length;
      const rejected = of('rejected').filter(({ more }) => more[0] === item).length;
      if (judged.length + rejected === 0) return [];
      const given = inPeriod.filter(({ what, more }) => what === 'rejected' && more[0] === item);
      const reasons = rejected === 0 ? [] : mostFirst(given.map(({ more }) => more[1] ?? ''));
      const share = judged.length === 0 ? 0 : passedFirst / judged.length;
      return [{ item, judged: judged.length, passedFirst, yield: share, rejected, reasons }];
    }),
    reversions: countedAlike(of('reverted').map(({ state, more }) => [state, ...more])).map(
      ([[from, to, cause], count]) => ({
        from: from ?? '',
        to: to ?? '',
        cause: cause ?? '',
        count,
      }),
    ),
    cumulativeFlow: ends.flatMap((at) => shownStates.map((state) => ({ at, state, count: openAt(state, at).length }))),
    flowBalance: shownStates.map((state) => {
      const moves = all.map(({ stretches }) => movesOf(stretches, state, { from, to, now }, narrowing));
      const sum = (key: keyof ReturnType<typeof movesOf>) => moves.reduce((whole, one) => whole + one[key], 0);
      return {
        state,
        openBefore: openAt(state, `${from}T00:00:00.000Z`).length,
        entered: sum('entered'),
        left: sum('left'),
        ratedIn: sum('ratedIn'),
        ratedOut: sum('ratedOut'),
        open: openAt(state, ends.at(-1) ?? now).length,
      };
    }),
    throughput: daysBetween.map((day) => {
      const leads = of('closed')
        .filter((one) => dayOf(one.at) === day)
        .map(({ millis }) => millis);
      return { at: endOfDay(day, now), closed: leads.length, medianLeadSeconds: medianAnd90(leads).medianSeconds };
    }),
    documentLag: lagsOf(of('filed')),
    escalationResponse: { ...lagsOf(of('responded')), raised: of('raised').length },
  };
}

/** What happened to one work item, in the order of its events. */
function tell({ events, filings }: WholeHistory): Told {
  const happened: Happened[] = [];
  const stretches: Stretch[] = [];
  const changes: { seq: number; at: Instant; to: string }[] = [];
  const severities: Severity[] = [];
  const raisedAt = new Map<string, { at: Instant; kind: string }>();
  const judged = new Set<string>();
  let [state, severity, entered, reported] = ['', 'CRITICAL' as Severity, '', ''];
  let isBreached = false;
  for (const event of events) {
    const { at, seq } = event;
    const note = (what: string, millis = 0, ...more: string[]) =>
      happened.push({ what, at, state, severity, millis, more });
    const begin = (next: string, as: Severity) =>
      stretches.push({ visit: changes.length, state: next, severity: as, from: at, to: null });
    const end = () => {
      const last = stretches.at(-1);
      if (last !== undefined) last.to ??= at;
    };
    const leave = () => {
      note('left', toMillis(at) - toMillis(entered));
      if (LIMITED.includes(state) && !isBreached) note('met');
      end();
    };
    const come = (to: string) => {
      [state, entered, isBreached] = [to, at, false];
      changes.push({ seq, at, to });
      begin(to, severity);
    };
    const judge = (item: string, how: 'first' | 'later') => {
      if (!judged.has(item)) note('judged', 0, item, how);
      judged.add(item);
    };
    const rate = (to: Severity | undefined) => {
      if (to === undefined || to === severity) return;
      end();
      begin(state, to);
      severity = to;
    };
    if ('escalations' in event.payload) {
      for (const { id, kind, needsResponse } of event.payload.escalations) {
        raisedAt.set(id, { at, kind });
        if (needsResponse) note('raised');
      }
    }
    switch (event.type) {
      case 'DEFECT_REPORTED':
        severity = event.payload.proposedSeverity ?? 'CRITICAL';
        reported = at;
        come('TRIAGE');
        break;
      case 'STATE_DECLARED':
        leave();
        if (event.payload.to === 'CLOSED') note('closed', toMillis(at) - toMillis(reported));
        come(event.payload.to);
        break;
      case 'STATE_REVERTED':
        leave();
        note('reverted', 0, event.payload.to, event.payload.reversion);
        come(event.payload.to);
        break;
      case 'WITHDRAWN':
      case 'RECLASSIFIED':
        leave();
        break;
      case 'LIMIT_BREACHED':
        note('breached');
        isBreached = true;
        break;
      case 'GATE_ITEM_CONFIRMED':
        if (event.payload.answer === 'NO') {
          judge(event.payload.item, 'later');
          note('rejected', 0, event.payload.item, event.payload.reason ?? '');
        }
        break;
      case 'GATE_ITEM_VALIDATED': {
        const { item, verdict, revision, reason, settled } = event.payload;
        judge(item, verdict === 'PASS' && revision === 1 ? 'first' : 'later');
        if (verdict === 'FAIL') note('rejected', 0, item, reason ?? '');
        rate(settled.severity);
        break;
      }
      case 'SEVERITY_CHANGED':
        rate(event.payload.to);
        break;
      case 'ESCALATION_ANSWERED':
        note('responded', toMillis(at) - toMillis(raisedAt.get(event.payload.id)?.at ?? at));
        break;
      default:
    }
    severities[seq] = severity;
  }
  for (const { seq, at, to } of changes) {
    const filing = filings.find(({ version }) => version >= seq);
    if (filing === undefined) continue;
    const millis = Math.max(0, toMillis(filing.filedAt) - toMillis(at));
    happened.push({ what: 'filed', at, state: to, severity: severities[filing.version] ?? severity, millis, more: [] });
  }
  return { happened, stretches };
}

/** What came into a state and went from it in the period, told by the stretches; those of another severity aside. */
function movesOf(stretches: readonly Stretch[], state: string, { from, to }: NaivePeriod, { severities }: Narrowing) {
  const moves = { entered: 0, left: 0, ratedIn: 0, ratedOut: 0 };
  const isIn = (at: Instant | null) => at !== null && dayOf(at) >= from && dayOf(at) <= to;
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.state !== state) continue;
    const [previous, next] = [stretches[index - 1], stretches[index + 1]];
    const isCounted = (one: Stretch) => severities?.includes(one.severity) ?? true;
    const begun = previous?.visit === stretch.visit ? previous : undefined;
    const goesOn = next?.visit === stretch.visit ? next : undefined;
    if (!isCounted(stretch)) continue;
    if (isIn(stretch.from)) {
      if (begun === undefined) moves.entered += 1;
      else if (!isCounted(begun)) moves.ratedIn += 1;
    }
    if (isIn(stretch.to)) {
      if (goesOn === undefined) moves.left += 1;
      else if (!isCounted(goesOn)) moves.ratedOut += 1;
    }
  }
  return moves;
}

/** Whether it goes on at an instant: what happens at that very instant belongs to what comes after. */
function isOpen({ severity, from, to }: Stretch, at: Instant, { severities }: Narrowing): boolean {
  return from < at && (to === null || to >= at) && (severities?.includes(severity) ?? true);
}

function lagsOf(lags: readonly Happened[]) {
  const millis = lags.map((one) => one.millis);
  return {
    count: lags.length,
    ...medianAnd90(millis),
    maxSeconds: Math.max(0, ...millis) / 1000,
    over15Minutes: millis.filter((one) => one > 15 * 60 * 1000).length,
  };
}

/** By nearest rank in the sorted list. */
function medianAnd90(millis: readonly number[]) {
  const sorted = millis.toSorted((one, other) => one - other);
  const at = (share: number) => (sorted[Math.max(1, Math.ceil(share * sorted.length)) - 1] ?? 0) / 1000;
  return { medianSeconds: at(0.5), p90Seconds: at(0.9) };
}

function mostFirst(reasons: readonly string[]): string[] {
  return countedAlike(reasons.filter((reason) => reason !== '').map((reason) => [reason.slice(0, 200)]))
    .sort(([[one = '']], [[other = '']]) => (one < other ? -1 : 1))
    .sort(([, one], [, other]) => other - one)
    .slice(0, MOST_REASONS)
    .map(([[reason = '']]) => reason);
}

function countedAlike(lists: readonly string[][]): [string[], number][] {
  const keys = [...new Set(lists.map((list) => JSON.stringify(list)))];
  return keys.map((key) => [JSON.parse(key) as string[], lists.filter((list) => JSON.stringify(list) === key).length]);
}

export function daysOf(from: string, to: string): string[] {
  const days: string[] = [];
  for (let day = toMillis(`${from}T00:00:00.000Z`); ; day += 86_400_000) {
    const text = new Date(day).toISOString().slice(0, 10);
    if (text > to) return days;
    days.push(text);
  }
}

/** The end of a day, or now where that is earlier. */
export function endOfDay(day: string, now: Instant): Instant {
  const end = new Date(toMillis(`${day}T00:00:00.000Z`) + 86_400_000).toISOString();
  return end < now ? end : now;
}
