import type { QueryFilter } from 'mongoose';
import { trusted } from 'mongoose';
import type { Instant } from '#domain/instant.ts';
import { ownerKeys } from '#domain/owner.ts';
import { searchWords } from '#domain/words.ts';
import type { WorkItemFilter } from '#domain/work-item-filter.ts';
import { collection } from './database.ts';
import type { CardDocument } from './schemas/work-item-card.ts';

export type { WorkItemFilter };

type CardFilter = QueryFilter<CardDocument>;

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
  if (given(filter.text)) every.push(...wordConditions(filter.text));
  return every.length === 0 ? {} : { $and: every };
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
