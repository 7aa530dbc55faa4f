import type { mongo } from 'mongoose';
import { type Day, dayOf, fromMillis } from '#domain/instant.ts';
import { drillDownKeys } from '#domain/reports/drill-down.ts';
import type { FactRecord, ReportFact } from '#domain/reports/facts.ts';
import { Tallier, type Tally } from '#domain/reports/tally.ts';
import { collection } from './database.ts';
import { insertMissing } from './insert-missing.ts';
import type { ReportFactDocument } from './schemas/report-fact.ts';

/** A UTC day of what happened to work items of one template. */
export interface DayOfTemplate {
  template: string;
  day: Day;
}

/** How many facts come from the database at once. */
const BATCH = 2_000;

/**
 * Enters what reports count; what is there stays as it is, so any number of times has the effect of once.
 *
 * @param fresh false where the caller counts their days itself once all are entered, as whoever enters thousands does
 */
export async function insertFacts(records: readonly FactRecord[], { fresh = true } = {}): Promise<void> {
  await insertMissing(
    stored(),
    records.map((record) => toDocument(record, fresh)),
  );
}

/** Days of which the roll-ups may lack something, each once, in no particular order. */
export async function freshDays(): Promise<DayOfTemplate[]> {
  // Few facts are fresh; the database is told how to find them, as it takes them for half of all.
  return daysOf({ fresh: true }, { fresh: 1, day: 1 });
}

/** Days on which anything happened, each once, in order. Reads the whole index: for whoever counts all of them. */
export async function daysWithFacts(): Promise<DayOfTemplate[]> {
  const days = await daysOf({});
  return days.sort((one, other) => (one.day < other.day ? -1 : 1));
}

async function daysOf(filter: Partial<ReportFactDocument>, index?: Record<string, 1>): Promise<DayOfTemplate[]> {
  const days = [{ $match: filter }, { $group: { _id: { template: '$template', day: '$day' } } }];
  const found = await stored()
    .aggregate<{ _id: DayOfTemplate }>(days, index === undefined ? {} : { hint: index })
    .toArray();
  return found.map(({ _id: { template, day } }) => ({ template, day }));
}

/** A day's facts, all of them counted, and the ids of those that no roll-up is known to have. */
export async function readDay({ template, day }: DayOfTemplate): Promise<{ tally: Tally; fresh: string[] }> {
  const tallier = new Tallier();
  const fresh: string[] = [];
  // Sorted, so that the database reads them as of one moment: none is left out because it is updated meanwhile.
  const facts = stored()
    .find({ day, template }, { projection: { facts: 1, fresh: 1 } })
    .sort({ at: 1 })
    .batchSize(BATCH);
  for await (const { _id, facts: json, fresh: isFresh } of facts) {
    tallier.add({ facts: JSON.parse(json) as ReportFact[] });
    if (isFresh) fresh.push(_id);
  }
  return { tally: tallier.tally(), fresh };
}

/** All that is counted of one work item, in no particular order. */
export async function factsOfWorkItem(workItemId: string): Promise<FactRecord[]> {
  return (await stored().find({ workItemId }).toArray()).map(toFactRecord);
}

/** Puts these in the place of what is there under their ids: for what was there wrongly, whose days are then counted again. */
export async function replaceFacts(records: readonly FactRecord[]): Promise<void> {
  await removeFacts(records.map(({ id }) => id));
  await insertFacts(records);
}

/** Takes away what was there wrongly. */
export async function removeFacts(ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await stored().deleteMany({ _id: { $in: [...ids] } });
}

/** Notes that these facts are in their roll-ups. */
export async function settleFacts(ids: readonly string[]): Promise<void> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    await stored().updateMany({ _id: { $in: some }, fresh: true }, { $set: { fresh: false } });
  }
}

function toDocument({ id, workItemId, template, at, facts }: FactRecord, fresh: boolean): ReportFactDocument {
  return {
    _id: id,
    workItemId,
    template,
    day: dayOf(at),
    at: new Date(at),
    facts: JSON.stringify(facts),
    figures: [...new Set(facts.flatMap(drillDownKeys))],
    fresh,
  };
}

/** A stored record as it was entered. */
export function toFactRecord({ _id, workItemId, template, at, facts }: ReportFactDocument): FactRecord {
  return { id: _id, workItemId, template, at: fromMillis(at.getTime()), facts: JSON.parse(facts) as ReportFact[] };
}

/** Through the driver itself, as the read model is: this is on the way of commands. */
const stored = () => collection('reportFacts').collection as unknown as mongo.Collection<ReportFactDocument>;
