import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { type BrokenLink, verifyChain } from '#domain/chain.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { fold } from '#domain/evolve.ts';
import type { TemplateReference } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { EMPTY_MEMORY, remember } from '#workers/workflow/command-memory.ts';
import { type RunStatus, STATUS_QUERY, WORK_ITEM_RUN, type WorkItemRun } from '#workers/workflow/contract.ts';
import { freshRunInput, type RunInput } from '#workers/workflow/run-input.ts';
import type { Archive } from './archive.ts';
import { runStart } from './run-start.ts';
import { toWorkflowId } from './workflow-id.ts';

/**
 * What take-up found and did:
 * - `started`: a run was started from the events
 * - `replaced`: the open run knew less than the events, or was frozen and the operator asked for it; it was ended first
 * - `running`: an open run knows at least what the events know; nothing was done
 * - `frozen`: the open run is frozen; nothing was done
 * - `no-events`: there is nothing to start from
 * - `broken-chain`: the events can't be trusted; nothing was done
 */
export type TakeUpResult =
  | { kind: 'started' | 'replaced' | 'running' | 'frozen'; version: number }
  | { kind: 'no-events' }
  | { kind: 'broken-chain'; link: BrokenLink };

export interface TakeUpOptions {
  /** End a frozen run in favour of what the events say: a human's decision. */
  replaceFrozen?: boolean;
  /** Leave a run that is open as it is, without asking it: before there is a worker nobody could answer. */
  leaveOpen?: boolean;
}

/** Starts the run of a work item again from its events (decision 13). Doing it twice has the effect of once. */
export async function takeUp(
  client: Client,
  taskQueue: string,
  archive: Archive,
  workItemId: string,
  options: TakeUpOptions,
): Promise<TakeUpResult> {
  // Read before the run is asked: a healthy run is never behind what was recorded before.
  const events = await readAll(archive.eventsOf(workItemId));
  if (events.length === 0) return { kind: 'no-events' };
  const link = verifyChain(workItemId, events, null);
  if (link !== null) return { kind: 'broken-chain', link };

  const before = options.leaveOpen === true ? null : await openRun(client, workItemId);
  if (before !== null && before.frozen !== null) {
    if (options.replaceFrozen !== true) return { kind: 'frozen', version: before.version };
  } else if (before !== null && before.version >= events.length) {
    return { kind: 'running', version: before.version };
  }
  if (before !== null) {
    await client.workflow.getHandle(toWorkflowId(workItemId)).terminate('Taken up again from the recorded events.');
  }
  try {
    await client.workflow.start<WorkItemRun>(WORK_ITEM_RUN, {
      ...runStart(workItemId, taskQueue, runInputFrom(events)),
      workflowIdConflictPolicy: 'FAIL',
      workflowIdReusePolicy: 'ALLOW_DUPLICATE_FAILED_ONLY',
    });
  } catch (error) {
    // Somebody else took it up in the meantime, from the same events.
    if (error instanceof WorkflowExecutionAlreadyStartedError) return { kind: 'running', version: events.length };
    throw error;
  }
  return { kind: before === null ? 'started' : 'replaced', version: events.length };
}

async function readAll(source: AsyncIterable<WorkItemEvent>): Promise<WorkItemEvent[]> {
  const events: WorkItemEvent[] = [];
  for await (const event of source) events.push(event);
  return events;
}

/** Whether a run of the work item is open. */
export async function isOpen(client: Client, workItemId: string): Promise<boolean> {
  try {
    return (await client.workflow.getHandle(toWorkflowId(workItemId)).describe()).status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** What the open run of a work item knows; null when none is open. */
export async function openRun(client: Client, workItemId: string): Promise<RunStatus | null> {
  const handle = client.workflow.getHandle(toWorkflowId(workItemId));
  try {
    return (await isOpen(client, workItemId)) ? await handle.query<RunStatus>(STATUS_QUERY) : null;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return null;
    throw error;
  }
}

/** The newest event waits to be recorded once more, so that a lost or stale read model is written again. */
function runInputFrom(events: readonly WorkItemEvent[]): RunInput {
  const reference = templateOf(events);
  const state = fold(findTemplate(reference), events);
  let memory = EMPTY_MEMORY;
  for (const { commandId, fingerprint, seq } of events) {
    if (commandId === null || fingerprint === null) continue;
    memory = remember(memory, commandId, { kind: 'accepted', version: seq, fingerprint });
  }
  return { ...freshRunInput(reference, state.timeScale), state, memory, outbox: events.slice(-1) };
}

function templateOf([first]: readonly WorkItemEvent[]): TemplateReference {
  if (first?.type !== 'DEFECT_REPORTED') throw new TypeError('The first event of a work item is its report.');
  return first.payload.template;
}
