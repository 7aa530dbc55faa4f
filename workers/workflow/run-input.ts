import type { WorkItemEvent } from '#domain/events.ts';
import type { TemplateReference, WorkItemState } from '#domain/state.ts';
import { upcastEvent, upcastState } from '#domain/upcast.ts';
import { type CommandMemory, EMPTY_MEMORY } from './command-memory.ts';

/** Everything a run carries from one execution to the next, and with which it is started (decisions 3 and 11). */
export interface RunInput {
  schema: 1;
  template: TemplateReference;
  /** Seconds that an hour of the process takes; frozen when the run starts (decision 10). */
  timeScale: number;
  /** Null until the report is accepted. */
  state: WorkItemState | null;
  /** Decided, not yet recorded, oldest first. */
  outbox: WorkItemEvent[];
  memory: CommandMemory;
  fallback: boolean;
  frozen: string | null;
  /** How many of the changes of state the watchdog of the document is done with (GI-4). */
  watched: number;
  continueAfter: HistoryLimits;
}

/** When an execution hands over to a new one. The server ends a run by force at 51,200 events, 50 MB or 2,000 updates. */
export interface HistoryLimits {
  events: number;
  bytes: number;
}

/** An ordinary command costs five events, so that this comes well before the limit on updates. */
const HISTORY_LIMITS: HistoryLimits = { events: 2_000, bytes: 4_000_000 };

/** The input of a run that waits for its report. */
export function freshRunInput(template: TemplateReference, timeScale: number): RunInput {
  return {
    schema: 1,
    template,
    timeScale,
    state: null,
    outbox: [],
    memory: EMPTY_MEMORY,
    fallback: false,
    frozen: null,
    watched: 0,
    continueAfter: HISTORY_LIMITS,
  };
}

/** The input of any release as today's. Pure and total over what was ever written; throws on what never was. */
export function upcastRunInput(stored: unknown): RunInput {
  if (typeof stored !== 'object' || stored === null || !('schema' in stored) || stored.schema !== 1) {
    throw new TypeError('This run was started by a newer release; deploy a worker that knows its input.');
  }
  // Before there was a watchdog, none was done with.
  const input = { watched: 0, ...(stored as Omit<RunInput, 'watched'> & Partial<RunInput>) };
  return {
    ...input,
    state: input.state === null ? null : upcastState(input.state),
    outbox: input.outbox.map(upcastEvent),
  };
}
