import type { Refusal } from '#domain/refusal.ts';

/** What became of a command. Everything else is an error: `RunUnavailableError`, `RunNotFoundError`, `RunFaultError`. */
export type CommandOutcome = AcceptedOutcome | RefusedOutcome | ConflictOutcome | FrozenOutcome;

export interface AcceptedOutcome {
  kind: 'accepted';
  workItemId: string;
  /** The work item's version with this command; it is readable by everybody (AU-2). */
  version: number;
  recorded: boolean;
  fingerprint: string;
}

/** The process says no; nothing changed. */
export interface RefusedOutcome {
  kind: 'refused';
  refusal: Refusal;
  fingerprint: string;
}

/** Another command was sent before under the same id; nothing changed. */
export interface ConflictOutcome {
  kind: 'conflict';
  fingerprint: string;
}

/** The work item's chain forked; nobody can change it until an operator has looked. */
export interface FrozenOutcome {
  kind: 'frozen';
}
