import type { Severity } from '../vocabulary.ts';
import type { FactRecord, ReportFact } from './facts.ts';
import { addSpreads, NO_SPREAD, type Spread, spreadOf } from './spread.ts';

/**
 * Facts, counted: what roll-ups hold. Tallies of parts added up are the tally of the whole, in any order, so days make
 * months and months make years.
 */
export interface Tally {
  /** How many fact records are in it. */
  records: number;
  /** How many facts by figure, as {@link figureOf} writes it. */
  counts: Record<string, number>;
  /** Of facts that last: how long, by figure. */
  spreads: Record<string, Spread>;
  /** How often each reason of a Fail or No was given, by gate item; the rarest are left out of the many. */
  reasons: Record<string, Record<string, number>>;
}

export const NO_TALLY: Tally = { records: 0, counts: {}, spreads: {}, reasons: {} };

/** Reasons kept for each gate item. */
const MOST_REASONS = 20;
/** Characters kept of a reason. */
const LONGEST_REASON = 200;

/** What a fact is counted under: its kind, state and severity, and what tells it from others of its kind. */
export function figureOf(fact: ReportFact): string {
  return [fact.kind, fact.state, fact.severity, ...detailsOf(fact)].join('|');
}

function detailsOf(fact: ReportFact): string[] {
  switch (fact.kind) {
    case 'LEFT':
      return [fact.outcome];
    case 'RATED':
      return [fact.to];
    case 'JUDGED':
      return [fact.item, fact.passedFirst ? 'FIRST' : 'LATER'];
    case 'REJECTED':
      return [fact.item, fact.by];
    case 'REVERTED':
      return [fact.to, fact.cause];
    case 'ESCALATED':
    case 'RESPONDED':
      return [fact.escalation];
    default:
      return [];
  }
}

/** A figure's parts, as {@link figureOf} put them together. */
export interface Figure {
  kind: ReportFact['kind'];
  state: string;
  severity: Severity;
  details: string[];
}

function readFigure(figure: string): Figure {
  const [kind, state = '', severity, ...details] = figure.split('|');
  return { kind: kind as Figure['kind'], state, severity: severity as Severity, details };
}

/** Counts records of facts, in any order. */
export class Tallier {
  #records = 0;
  readonly #counts: Record<string, number> = {};
  readonly #spreads: Record<string, Spread> = {};
  readonly #reasons = new Map<string, Map<string, number>>();

  add({ facts }: Pick<FactRecord, 'facts'>): this {
    this.#records += 1;
    for (const fact of facts) this.#count(fact);
    return this;
  }

  addTally({ records, counts, spreads, reasons }: Tally): this {
    this.#records += records;
    for (const [figure, count] of Object.entries(counts)) this.#counts[figure] = (this.#counts[figure] ?? 0) + count;
    for (const [figure, spread] of Object.entries(spreads)) this.#spread(figure, spread);
    for (const [item, given] of Object.entries(reasons)) {
      for (const [reason, count] of Object.entries(given)) this.#reason(item, reason, count);
    }
    return this;
  }

  /** What was counted so far. */
  tally(): Tally {
    const reasons = [...this.#reasons].map(([item, given]) => [item, mostGiven(Object.fromEntries(given))] as const);
    return {
      records: this.#records,
      counts: sortedByKey(this.#counts),
      spreads: sortedByKey(this.#spreads),
      reasons: sortedByKey(Object.fromEntries(reasons)),
    };
  }

  #count(fact: ReportFact): void {
    const figure = figureOf(fact);
    if ('millis' in fact) this.#spread(figure, spreadOf(fact.millis));
    else this.#counts[figure] = (this.#counts[figure] ?? 0) + 1;
    if (fact.kind === 'REJECTED' && fact.reason !== '')
      this.#reason(fact.item, fact.reason.slice(0, LONGEST_REASON), 1);
  }

  #spread(figure: string, spread: Spread): void {
    this.#spreads[figure] = addSpreads(this.#spreads[figure] ?? NO_SPREAD, spread);
  }

  #reason(item: string, reason: string, count: number): void {
    const given = this.#reasons.get(item) ?? new Map<string, number>();
    given.set(reason, (given.get(reason) ?? 0) + count);
    this.#reasons.set(item, given);
  }
}

export const tallyOf = (records: Iterable<Pick<FactRecord, 'facts'>>): Tally => {
  const tallier = new Tallier();
  for (const record of records) tallier.add(record);
  return tallier.tally();
};

export const sumOf = (tallies: Iterable<Tally>): Tally => {
  const tallier = new Tallier();
  for (const tally of tallies) tallier.addTally(tally);
  return tallier.tally();
};

const FLOW: readonly ReportFact['kind'][] = ['ENTERED', 'LEFT', 'RATED'];

/** Of a tally only how many came and went where: all that a later period needs to know of it. */
export function flowOf(tally: Tally): Tally {
  const flow = [...figuresOf(tally)].filter(([{ kind }]) => FLOW.includes(kind));
  const counts = flow.map(([{ kind, state, severity, details }, count]) => {
    return [[kind, state, severity, ...details].join('|'), count] as const;
  });
  return { ...NO_TALLY, records: tally.records, counts: sortedByKey(Object.fromEntries(counts)) };
}

/** How many facts a figure counts, whether they last or not. */
export function* figuresOf({ counts, spreads }: Tally): Generator<[Figure, number, Spread]> {
  for (const [figure, count] of Object.entries(counts)) yield [readFigure(figure), count, NO_SPREAD];
  for (const [figure, spread] of Object.entries(spreads)) yield [readFigure(figure), spread.count, spread];
}

/** The reasons given most, of those as often the first by text, so that the same facts always give the same. */
export function mostGiven(given: Readonly<Record<string, number>>, most = MOST_REASONS): Record<string, number> {
  const sorted = Object.entries(given).sort(([one, times], [other, often]) => often - times || (one < other ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, most));
}

function sortedByKey<Value>(record: Readonly<Record<string, Value>>): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
