import type { Refusal } from './shown.ts';

/** What came of a command. */
export type Outcome =
  | { accepted: true; workItemId: string; version: number }
  /** The process says no; nothing changed. */
  | { refused: Refusal }
  /** It was not answered: not asked properly, not signed in, or given up. */
  | { problem: SendProblem };

export interface SendProblem {
  /** An error code of the API, `STOPPED` when the person gave up waiting, or `NO_ANSWER`. */
  code: string;
  /** What happened and what to do, in at most two sentences. */
  message: string;
  /** What is wrong with the input, by its path. */
  fields: readonly { path: string; message: string }[];
}
