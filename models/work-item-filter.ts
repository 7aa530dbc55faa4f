import type { QueryFilter } from 'mongoose';
import { trusted } from 'mongoose';
import type { Instant } from '#domain/instant.ts';
import { ownerKeys } from '#domain/owner.ts';
import { SEVERITIES, type Severity } from '#domain/vocabulary.ts';
import { searchWords } from '#domain/words.ts';
import type { WorkItemFilter } from '#domain/work-item-filter.ts';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';

export type { WorkItemFilter };

type CardFilter = QueryFilter<CardDocument>;

/** The keys of an index of cards. */
export type CardIndex = Record<string, 1 | -1>;

/** A condition that may leave few of all cards, and the index that finds those. */
export interface NarrowingCondition {
  condition: CardFilter;
  index: CardIndex;
}

/** The conditions of a filter as the database understands them. */
export interface CardConditions {
  /** All of them: each must hold. */
  filter: CardFilter;
  narrowing: readonly NarrowingCondition[];
  /** What follows from them for a sort key, so that what comes before in its order is passed over. */
  ranges: Readonly<Partial<Record<string, CardFilter>>>;
}

/** The indexes of cards (`schemas/work-item-card.ts`) by which a condition finds its few. */
export const CARD_INDEX = {
  words: { words: 1 },
  owners: { owners: 1, byDeadline: 1 },
  spec: { specId: 1, byUpdated: -1 },
  state: { state: 1, boardUntil: 1, byDeadline: 1 },
  disposition: { disposition: 1, byUpdated: -1 },
  deadline: { byDeadline: 1 },
} as const satisfies Record<string, CardIndex>;

/** The filter as the database understands it. Reads the roles of `ownerId`. */
export async function toCardFilter(filter: WorkItemFilter, now: Instant): Promise<CardFilter> {
  return (await toConditions(filter, now)).filter;
}

/** The filter as the database understands it, and how what matches is found. Reads the roles of `ownerId`. */
export async function toConditions(filter: WorkItemFilter, now: Instant): Promise<CardConditions> {
  const narrowing: NarrowingCondition[] = [];
  const narrow = (index: CardIndex, condition: CardFilter) => void narrowing.push({ index, condition });
  const wide: CardFilter[] = [];
  if (given(filter.text)) for (const one of wordConditions(filter.text)) narrow(CARD_INDEX.words, one);
  if (given(filter.ownerId)) narrow(CARD_INDEX.owners, { owners: trusted({ $in: await ownerKeysOf(filter.ownerId) }) });
  if (given(filter.specId)) narrow(CARD_INDEX.spec, { specId: filter.specId });
  if (given(filter.states)) narrow(CARD_INDEX.state, { state: trusted({ $in: [...filter.states] }) });
  if (given(filter.dispositions))
    narrow(CARD_INDEX.disposition, { disposition: trusted({ $in: [...filter.dispositions] }) });
  if (filter.overdue === true) narrow(CARD_INDEX.deadline, { byDeadline: trusted({ $lt: now }) });
  if (filter.overdue === false) wide.push({ byDeadline: trusted({ $gte: now }) });
  if (given(filter.rated)) wide.push({ rated: filter.rated });
  if (given(filter.severities)) wide.push({ severity: trusted({ $in: [...filter.severities] }) });
  if (given(filter.template)) wide.push({ template: filter.template });
  const every = [...narrowing.map(({ condition }) => condition), ...wide];
  const ranges = given(filter.severities) ? { bySeverity: rangeOf(filter.severities) } : {};
  return { filter: every.length === 0 ? {} : { $and: every }, narrowing, ranges };
}

/** From the gravest of these severities to the lightest, in the order of `bySeverity`. */
function rangeOf(severities: readonly Severity[]): CardFilter {
  const places = severities.map((severity) => SEVERITIES.indexOf(severity)).sort();
  const [first = 0, last = first] = [places[0], places.at(-1)];
  return { bySeverity: trusted({ $gte: `${first}|`, $lt: `${last + 1}|` }) };
}

/** What an `ownerId` stands for at present: reads the person's roles. */
export async function ownerKeysOf(personId: string): Promise<string[]> {
  const person = await collection('people').findById(personId, { roles: 1 }).lean();
  return ownerKeys(personId, person?.roles ?? []);
}

/** Every word given must begin a word of the item. A text without any word matches nothing. */
function wordConditions(text: string): CardFilter[] {
  const words = searchWords(text);
  if (words === null) return [];
  if (words.length === 0) return [{ words: trusted({ $in: [] }) }];
  // Letters and digits only, hence nothing to escape.
  return words.map((word) => ({ words: trusted({ $regex: `^${word}` }) }));
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
