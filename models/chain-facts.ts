import type { DocumentLags } from '#domain/document-lag.ts';
import { type FactRecord, factsOf } from '#domain/reports/facts.ts';
import { factsOfNewLags } from '#domain/reports/history-facts.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { ChainGapError } from './chain-errors.ts';
import { eventsOf } from './events.ts';
import { listFilings } from './filings.ts';
import { evolveNext } from './record.ts';
import { insertFacts } from './report-facts.ts';

/** What reports count of a work item, as its chain and its filings say. */
export interface ChainFacts {
  records: FactRecord[];
  /** How many changes of state there were, and of how many of them a filing is entered. */
  transitions: number;
  filed: number;
}

/**
 * Plays the chain of a work item, whatever its length, with the filings that are entered.
 *
 * @throws ChainGapError when the stored chain is broken
 */
export async function factsOfChain(workItemId: string): Promise<ChainFacts> {
  const filings = await lagsByVersion(workItemId);
  const records: FactRecord[] = [];
  let state: WorkItemState | null = null;
  let lags: DocumentLags = [];
  for await (const event of eventsOf(workItemId)) {
    const isNext = event.seq === (state?.version ?? 0) + 1 && (state === null || event.previousHash === state.head);
    if (!isNext) throw new ChainGapError(workItemId, event.seq);
    const after: WorkItemState = evolveNext(state, event);
    const counted = factsOf(findTemplate(after.template), state, after, event);
    if (counted !== null) records.push(counted);
    const shown = filings.get(after.version)?.slice(0, after.transitions.length) ?? [];
    records.push(...factsOfNewLags(after, shown, lags));
    if (shown.length > lags.length) lags = shown;
    state = after;
  }
  return { records, transitions: state?.transitions.length ?? 0, filed: lags.length };
}

/** Enters what reports count of a whole chain where it is not there. */
export async function enterFactsOfChain(workItemId: string): Promise<void> {
  await insertFacts((await factsOfChain(workItemId)).records);
}

/** Of every filing of a work item the lags, by the version that it shows. */
async function lagsByVersion(workItemId: string): Promise<Map<number, DocumentLags>> {
  const found = new Map<number, DocumentLags>();
  for (let before = Number.MAX_SAFE_INTEGER; ; ) {
    const page = await listFilings(workItemId, { before });
    for (const { version, lags } of page) found.set(version, lags);
    const last = page.at(-1);
    if (last === undefined) return found;
    before = last.version;
  }
}
