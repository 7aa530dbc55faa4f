import type { mongo } from 'mongoose';
import { dayOf, fromMillis } from '#domain/instant.ts';
import type { FactRecord, ReportFact } from '#domain/reports/facts.ts';
import { figureOf } from '#domain/reports/tally.ts';
import { collection } from './database.ts';
import { insertMissing } from './insert-missing.ts';
import type { ReportFactDocument } from './schemas/report-fact.ts';

/** Enters what reports count; what is there stays as it is, so any number of times has the effect of once. */
export async function insertFacts(records: readonly FactRecord[]): Promise<void> {
  // Through the driver itself, as the read model is: this is on the way of commands.
  const stored = collection('reportFacts').collection as unknown as mongo.Collection<ReportFactDocument>;
  await insertMissing(stored, records.map(toDocument));
}

function toDocument({ id, workItemId, template, at, facts }: FactRecord): ReportFactDocument {
  return {
    _id: id,
    workItemId,
    template,
    day: dayOf(at),
    at: new Date(at),
    facts: JSON.stringify(facts),
    figures: [...new Set(facts.map(figureOf))],
    fresh: true,
  };
}

/** A stored record as it was entered. */
export function toFactRecord({ _id, workItemId, template, at, facts }: ReportFactDocument): FactRecord {
  return { id: _id, workItemId, template, at: fromMillis(at.getTime()), facts: JSON.parse(facts) as ReportFact[] };
}
