import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { canonicalJson } from '#domain/canonical.ts';
import { verifyChain } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { fold } from '#domain/evolve.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { listAlarms } from '#models/alarms.ts';
import { collection } from '#models/database.ts';
import { findNewestFilings } from '#models/filings.ts';
import { compareWorkItem } from '#models/rebuild.ts';
import { compareFacts } from '#models/rebuild-facts.ts';
import { compareDay, compareMonth, daysToCompare } from '#models/rebuild-roll-ups.ts';
import { findWorkItem } from '#models/work-items.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import type { Entry, Ledger } from './ledger.ts';
import { type RecomputedFacts, recompute } from './recompute.ts';

export interface Installation {
  temporalAddress: string;
  temporalNamespace: string;
  /** The work tree of the documents repository. */
  documents: string;
  runs: Pick<RunClient, 'openStatus'>;
}

const LONGEST_DOUBT_MILLIS = 150_000;

/** What is checked of one installation; each sentence is something that must not be. */
export interface Checked {
  problems: string[];
  workItems: number;
  events: number;
  filed: number;
}

/** Looks at everything that must hold once nothing is broken any more and time has passed. Needs the database. */
export async function checkAll(installation: Installation, ledger: Ledger): Promise<Checked> {
  const problems: string[] = [...ledger.complaints];
  const ids = await ownIds(ledger);
  const recorded = new Map<string, { workItemId: string; seq: number }[]>();
  let events = 0;
  let filed = 0;
  for (const id of ids) {
    const texts = (await collection('events').find({ workItemId: id }).sort({ seq: 1 }).lean()).map(({ json }) => json);
    events += texts.length;
    for (const text of texts) {
      const { commandId, seq } = JSON.parse(text) as WorkItemEvent;
      if (commandId !== null) recorded.set(commandId, [...(recorded.get(commandId) ?? []), { workItemId: id, seq }]);
    }
    const found = await problemsOfItem(id, texts, installation);
    problems.push(...found.map((problem) => `${id}: ${problem}`));
    if (found.length === 0) filed += 1;
  }
  problems.push(...problemsOfCommands(ledger.entries, recorded));
  problems.push(...(await problemsOfEngine(installation)));
  for (const { workItemId, kind, message } of await listAlarms())
    problems.push(`${workItemId}: alarm ${kind}: ${message}`);
  problems.push(...(await problemsOfMarks()), ...(await problemsOfRollUps()));
  return { problems, workItems: ids.length, events, filed };
}

/** A doubt is settled by the reconciler within two minutes; that it had to repair anything is told, too. */
async function problemsOfMarks(): Promise<string[]> {
  const marks = await collection('recordMarks').find().lean();
  return marks
    .filter(({ since, asked }) => asked > 0 || Date.now() - since.getTime() > LONGEST_DOUBT_MILLIS)
    .map(({ _id, reason, asked }) => `${_id}: marked for the reconciler, its run asked ${asked} times: ${reason}`);
}

/** What the workers counted of each day and month is what their facts say; what waits to be counted is no problem. */
async function problemsOfRollUps(): Promise<string[]> {
  const problems: string[] = [];
  for (const day of await daysToCompare()) {
    const [daily, monthly] = [await compareDay(day), await compareMonth(day)];
    if (daily === 'differs') problems.push(`the roll-up of ${day.day} is not what its facts say`);
    if (monthly === 'differs') problems.push(`the roll-up of the month of ${day.day} is not what its days say`);
  }
  return problems;
}

/** The work items that commands of the ledger opened or may have opened; an installation may have others. */
async function ownIds(ledger: Ledger): Promise<string[]> {
  const ids = new Set(ledger.entries.flatMap(({ workItemId }) => (workItemId === null ? [] : [workItemId])));
  for (const { command } of ledger.entries) {
    if (command.mutation !== 'reportDefect') continue;
    for (const found of await collection('events').find({ commandId: command.id }).lean()) ids.add(found.workItemId);
  }
  return [...ids].sort((one, other) => Number(one) - Number(other));
}

/** Acknowledged exactly once, rejected never, unknown once or not at all; nothing that nobody sent. */
function problemsOfCommands(
  entries: readonly Entry[],
  recorded: ReadonlyMap<string, { workItemId: string; seq: number }[]>,
): string[] {
  const sent = new Map(entries.map((entry) => [entry.command.id, entry]));
  const problems = entries.flatMap(({ command, ending, workItemId }) => {
    const found = recorded.get(command.id) ?? [];
    const what = `command ${command.id} (${command.mutation}, ${workItemId ?? 'no number'})`;
    if (found.length > 1) return [`${what} is recorded ${found.length} times`];
    const [only] = found;
    if (ending.kind === 'accepted') {
      if (only === undefined) return [`${what} was acknowledged and is not recorded`];
      if (only.workItemId !== ending.workItemId) return [`${what} is recorded in work item ${only.workItemId}`];
      if (only.seq > ending.version) return [`${what} was acknowledged before it could be read`];
    }
    return ending.kind === 'refused' && only !== undefined ? [`${what} was refused and is recorded`] : [];
  });
  for (const id of recorded.keys()) if (!sent.has(id)) problems.push(`command ${id} is recorded, but nobody sent it`);
  return problems;
}

/** Run, read model, fold and recomputation say the same; the document is filed. */
async function problemsOfItem(id: string, texts: readonly string[], installation: Installation): Promise<string[]> {
  const problems: string[] = [];
  const chain = texts.map((text) => JSON.parse(text) as WorkItemEvent);
  const stored = await collection('workItemStates').findById(id).lean();
  const card = await collection('workItemCards').findById(id).lean();
  if (stored === null || card === null) return ['it is not in the read model'];
  const link = verifyChain(id, chain, { version: stored.version, hash: stored.head });
  if (link !== null) return [`the chain is broken at event ${link.seq} (${link.reason})`];
  const state = JSON.parse(stored.json) as WorkItemState;
  if (stored.version !== chain.length) problems.push(`the read model is at ${stored.version} of ${chain.length}`);
  else if (canonicalJson(fold(findTemplate(state.template), chain)) !== stored.json)
    problems.push('the read model is not the fold of its events');
  if (card.version !== chain.length) problems.push(`the card is at ${card.version} of ${chain.length}`);
  const compared = await compareWorkItem(id);
  if (compared.kind !== 'same') problems.push(`the comparison with the chain says “${compared.kind}”`);
  const counted = await compareFacts(id);
  if (counted.kind !== 'same')
    problems.push(`what reports count of it is not what it says: ${JSON.stringify(counted)}`);
  problems.push(...problemsOfFacts(texts, state));

  const run = await installation.runs.openStatus(id);
  if (run === null) problems.push('no run is open');
  else {
    if (run.version !== chain.length || run.head !== chain.at(-1)?.hash)
      problems.push(`the run is at version ${run.version} of ${chain.length}, or knows other events`);
    if (run.pending > 0) problems.push(`${run.pending} events wait in the run`);
    if (run.frozen !== null) problems.push(`the run is frozen: ${run.frozen}`);
    for (const [loop, fault] of Object.entries(run.faults)) problems.push(`the ${loop} loop failed: ${fault}`);
  }
  problems.push(...(await problemsOfDocument(id, chain, installation.documents)));
  return problems;
}

function problemsOfFacts(texts: readonly string[], state: WorkItemState): string[] {
  let facts: RecomputedFacts;
  try {
    facts = recompute(texts);
  } catch (error) {
    return [`recomputed otherwise, ${error instanceof Error ? error.message : String(error)}`];
  }
  const { version, head, title } = facts;
  const said = {
    version: state.version,
    head: state.head,
    title: state.title,
    state: state.state,
    severity: state.severity,
  };
  const found = { version, head, title, state: facts.state, severity: facts.severity };
  const problems = canonicalJson(said) === canonicalJson(found) ? [] : ['its facts, recomputed otherwise, differ'];
  for (const [key, expected] of Object.entries(facts.items)) {
    const item = state.items[key];
    // What fell back to empty (G-6) is not recomputed.
    if (item === undefined || item.live === null) continue;
    const answers = item.confirmations.map(({ answer }) => answer).join('+');
    const is = `${item.live.revision}/${answers}/${item.validation?.verdict ?? ''}`;
    if (is !== expected) problems.push(`item ${key} is ${is}, recomputed otherwise ${expected}`);
  }
  return problems;
}

/** The newest version is filed, and what the repository's HEAD has is what is said to be filed. */
async function problemsOfDocument(id: string, chain: readonly WorkItemEvent[], folder: string): Promise<string[]> {
  const filing = (await findNewestFilings([id])).get(id);
  if (filing === undefined) return ['no document is filed'];
  if (filing.version !== chain.length) return [`the document is filed at version ${filing.version} of ${chain.length}`];
  if (filing.head !== chain.at(-1)?.hash) return ['the filed document has another head than the chain'];
  const text = git(folder, ['show', `HEAD:${filing.path}`]);
  if (text === null) return [`HEAD of the documents repository has no ${filing.path}`];
  const sha256 = createHash('sha256').update(text).digest('hex');
  if (sha256 !== filing.sha256) return [`HEAD of the documents repository has another text at ${filing.path}`];
  const title = (await findWorkItem(id))?.state.title ?? '';
  return text.toString('utf8').includes(title) ? [] : [`the document at ${filing.path} is not this work item’s`];
}

/** Nothing failed, nothing was ended by force, and the repository is whole. */
async function problemsOfEngine({ temporalAddress: address, temporalNamespace: namespace, documents }: Installation) {
  const problems: string[] = [];
  const connection = await Connection.connect({ address });
  try {
    const { workflow } = new Client({ connection, namespace });
    const query = `ExecutionStatus IN ('Failed', 'Terminated', 'TimedOut', 'Canceled')`;
    for await (const { workflowId, type, status } of workflow.list({ query }))
      problems.push(`${type} ${workflowId} has ended ${status.name}`);
  } finally {
    await connection.close();
  }
  if (git(documents, ['fsck', '--full', '--strict']) === null) problems.push('the documents repository is damaged');
  return problems;
}

function git(folder: string, args: string[]): Buffer | null {
  try {
    return execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
  } catch {
    return null;
  }
}
