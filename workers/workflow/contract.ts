import type { WorkItemEvent } from '#domain/events.ts';
import type { Refusal } from '#domain/refusal.ts';
import type { TemplateReference } from '#domain/state.ts';

/** Names that clients and workers share with the run. They are part of every recorded history: never rename them. */
export const WORK_ITEM_RUN = 'workItemRun';
export const COMMAND_UPDATE = 'command';
export const RECORDED_UPDATE = 'recorded';
export const DIRECTORY_CHANGED_SIGNAL = 'directoryChanged';
export const WRITE_AGAIN_SIGNAL = 'writeAgain';
export const RECONCILE = 'reconcile';
export const STATUS_QUERY = 'status';

/** The workflow's signature; its input is read by `upcastRunInput`. */
export type WorkItemRun = (input: unknown) => Promise<void>;

/** Failure type of the record activity that no retry can heal: another event stands at our place in the chain. */
export const AUDIT_FORK = 'AuditForkError';

/** What the run answers to a command that it took in. */
export type RunAnswer = AcceptedAnswer | RefusedAnswer | ConflictAnswer;

export interface AcceptedAnswer {
  kind: 'accepted';
  version: number;
  /** Whether everybody can read it already (AU-2). False at first: nothing is recorded before the run itself is durable. */
  recorded: boolean;
  fingerprint: string;
  /** The event that the command became, while it waits to be recorded: whoever gets it may record it. */
  event?: WorkItemEvent;
}

export interface RefusedAnswer {
  kind: 'refused';
  refusal: Refusal;
  fingerprint: string;
}

/** The same command id was used before for another command; `fingerprint` is that one's. */
export interface ConflictAnswer {
  kind: 'conflict';
  fingerprint: string;
}

/**
 * Why the run does not even take a command in. It leaves no trace in the history and the update's id stays free, so the
 * same command can be sent again:
 * - `overloaded`: too much waits to be recorded
 * - `frozen`: the chain forked; a human has to look
 * - `forgotten`: the run can't know whether it had this command long ago; ask the events, then send `newToEvents`
 */
export type Rejection = 'overloaded' | 'frozen' | 'forgotten';

export const REJECTIONS: readonly Rejection[] = ['overloaded', 'frozen', 'forgotten'];

/** What the sender knows of a command besides its content. */
export interface CommandNotice {
  /** The events were asked: none has this command id. */
  newToEvents: boolean;
}

export interface RunStatus {
  version: number;
  head: string | null;
  /** Events decided and not yet recorded. */
  pending: number;
  /** Whether the last attempt to record failed, so that answers do not wait for it. */
  fallback: boolean;
  /** Why the run is frozen, or null. */
  frozen: string | null;
  templateRef: TemplateReference;
  /** Loops that stopped on an unexpected error and are tried again, by name. */
  faults: Record<string, string>;
}
