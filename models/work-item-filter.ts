import type { QueryFilter } from 'mongoose';
import { trusted } from 'mongoose';
import type { Instant } from '#domain/instant.ts';
import { ownerKey } from '#domain/owner.ts';
import type { Disposition, Role, Severity } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import { wordsOf } from './words.ts';

/** What a list is narrowed to; what is left out, null, or an empty text, narrows nothing. An empty list matches nothing. */
export interface WorkItemFilter {
  states?: readonly string[] | null;
  /** Effective severities (TM-0). */
  severities?: readonly Severity[] | null;
  dispositions?: readonly Disposition[] | null;
  /** Who owes a next action: the person's own, and those that a role of theirs owes with no person named. */
  ownerId?: string | null;
  specId?: string | null;
  overdue?: boolean | null;
  /** Words of the title, or the number; each may be the beginning of one. */
  text?: string | null;
  /** The template's key. */
  template?: string | null;
}

type CardFilter = QueryFilter<CardDocument>;

const MAX_SEARCH_WORDS = 10;

/** The filter as the database understands it. Reads the roles of `ownerId`. */
export async function toCardFilter(filter: WorkItemFilter, now: Instant): Promise<CardFilter> {
  const every: CardFilter[] = [];
  const narrow = (condition: CardFilter): void => void every.push(condition);
  if (given(filter.states)) narrow({ state: trusted({ $in: [...filter.states] }) });
  if (given(filter.severities)) narrow({ severity: trusted({ $in: [...filter.severities] }) });
  if (given(filter.dispositions)) narrow({ disposition: trusted({ $in: [...filter.dispositions] }) });
  if (given(filter.ownerId)) narrow({ owners: trusted({ $in: await ownerKeysOf(filter.ownerId) }) });
  if (given(filter.specId)) narrow({ specId: filter.specId });
  if (given(filter.template)) narrow({ template: filter.template });
  if (given(filter.overdue)) narrow({ byDeadline: trusted(filter.overdue ? { $lt: now } : { $gte: now }) });
  if (given(filter.text) && filter.text.trim() !== '') every.push(...wordConditions(filter.text));
  return every.length === 0 ? {} : { $and: every };
}

/** Keys of what a person owes: in person, and through roles. */
export function ownerKeys(personId: string, roles: readonly Role[]): string[] {
  return [
    // The role plays no part in the key of a named person.
    ownerKey({ role: 'VIEWER', personId }),
    ...roles.map((role) => ownerKey({ role, personId: null })),
  ];
}

async function ownerKeysOf(personId: string): Promise<string[]> {
  const person = await collection('people').findById(personId, { roles: 1 }).lean();
  return ownerKeys(personId, person?.roles ?? []);
}

/** Every word given must begin a word of the item. A text without any word matches nothing. */
function wordConditions(text: string): CardFilter[] {
  const words = wordsOf(text).slice(0, MAX_SEARCH_WORDS);
  if (words.length === 0) return [{ words: trusted({ $in: [] }) }];
  // Letters and digits only, hence nothing to escape.
  return words.map((word) => ({ words: trusted({ $regex: `^${word}` }) }));
}

function given<Value>(value: Value | null | undefined): value is Value {
  return value !== null && value !== undefined;
}
