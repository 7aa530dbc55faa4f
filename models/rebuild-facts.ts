import { setTimeout as pause } from 'node:timers/promises';
import { canonicalJson } from '#domain/canonical.ts';
import { toMillis } from '#domain/instant.ts';
import { ChainGapError } from './chain-errors.ts';
import { type ChainFacts, factsOfChain } from './chain-facts.ts';
import { factsOfWorkItem, removeFacts, replaceFacts } from './report-facts.ts';

/** Whoever records writes an event first and its facts right after it: for so long they may only be late. */
const LATE_FOR_MILLIS = 10_000;
const LATE_MILLIS = 250;
const LOOKS = 4;

/** What the facts of a work item are beside those that its chain and its filings say. */
export type FactComparison =
  | { kind: 'same' }
  /** By their ids. */
  | { kind: 'differs'; missing: string[]; other: string[]; surplus: string[] }
  | { kind: 'broken'; seq: number };

/** Compares the facts of a work item with its chain and its filings. Beside running writers: what is only late is waited for. */
export async function compareFacts(workItemId: string): Promise<FactComparison> {
  return (await compare(workItemId)).comparison;
}

/** Compares as {@link compareFacts} does and mends what differs; the days that it is about are counted again after that. */
export async function rebuildFacts(workItemId: string): Promise<FactComparison> {
  const { comparison, records } = await compare(workItemId);
  if (comparison.kind !== 'differs') return comparison;
  const { missing, other, surplus } = comparison;
  const wrong = new Set([...missing, ...other]);
  await replaceFacts(records.filter(({ id }) => wrong.has(id)));
  await removeFacts(surplus);
  return comparison;
}

interface Compared {
  comparison: FactComparison;
  records: ChainFacts['records'];
}

async function compare(workItemId: string): Promise<Compared> {
  for (let looks = 1; ; looks += 1) {
    const found = await look(workItemId);
    if (looks === LOOKS || !mayBecomeSame(found)) return found;
    await pause(LATE_MILLIS);
  }
}

/** Whether what differs may be on its way; what is missing of long ago is not. */
function mayBecomeSame({ comparison, records }: Compared): boolean {
  if (comparison.kind !== 'differs') return false;
  const { missing, other, surplus } = comparison;
  const isLate = records.some(({ id, at }) => missing.includes(id) && Date.now() - toMillis(at) < LATE_FOR_MILLIS);
  return isLate || other.length + surplus.length > 0;
}

/** One look: the facts first, as they are never there before their events. */
async function look(workItemId: string): Promise<Compared> {
  const stored = new Map((await factsOfWorkItem(workItemId)).map((record) => [record.id, canonicalJson(record)]));
  try {
    const { records, transitions, filed } = await factsOfChain(workItemId);
    const missing: string[] = [];
    const other: string[] = [];
    for (const record of records) {
      const there = stored.get(record.id);
      if (there === undefined) missing.push(record.id);
      else if (there !== canonicalJson(record)) other.push(record.id);
      stored.delete(record.id);
    }
    const surplus = [...stored.keys()].filter((id) => !isBeingFiled(id, transitions, filed));
    const isSame = missing.length + other.length + surplus.length === 0;
    return { comparison: isSame ? { kind: 'same' } : { kind: 'differs', missing, other, surplus }, records };
  } catch (error) {
    if (!(error instanceof ChainGapError)) throw error;
    return { comparison: { kind: 'broken', seq: error.seq }, records: [] };
  }
}

/** Of a document whose filing is not entered yet, which comes after its facts: the filer finds it in the repository. */
function isBeingFiled(id: string, transitions: number, filed: number): boolean {
  const [, kind, index] = id.split(':');
  return kind === 'filed' && Number(index) >= filed && Number(index) < transitions;
}
