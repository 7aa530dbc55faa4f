import type { Directory } from './directory.ts';
import type { DistilledEvidence } from './evidence.ts';
import type { Day } from './instant.ts';
import type { NamedDeadline, SpecReference, TemplateReference } from './state.ts';
import type { Answer, Severity, Verdict } from './vocabulary.ts';

/** What a person asks the process to do. Texts are trimmed and length-checked before they get here. */
export type Command = ReportDefect | SubmitEvidence | ConfirmGateItem | ValidateGateItem | DeclareState | Comment;

/** M-1: opens TRIAGE and the Phase Gate Document in the same step. */
export interface ReportDefect {
  type: 'REPORT_DEFECT';
  workItemId: string;
  number: number;
  template: TemplateReference;
  /** Seconds that an hour takes, frozen into the run. */
  timeScale: number;
  title: string;
  /** SHA-256 of the stored body `{observed, expected, stepsToReproduce}`. */
  bodySha256: string;
  specReference: SpecReference | null;
  proposedSeverity: Severity | null;
}

export interface SubmitEvidence {
  type: 'SUBMIT_EVIDENCE';
  item: string;
  evidence: DistilledEvidence;
}

export interface ConfirmGateItem {
  type: 'CONFIRM_GATE_ITEM';
  item: string;
  revision: number;
  answer: Answer;
  reason: string | null;
}

export interface ValidateGateItem {
  type: 'VALIDATE_GATE_ITEM';
  item: string;
  revision: number;
  verdict: Verdict;
  reason: string | null;
}

/** M-2. Deadlines are ignored for states whose limit is the deadline. */
export interface DeclareState {
  type: 'DECLARE_STATE';
  to: string;
  deadlines: NamedDeadline[];
}

export interface Comment {
  type: 'COMMENT';
  text: string;
}

/** A command with who sends it and the facts from outside that its decision reads (decision 8). */
export interface CommandEnvelope {
  /** Chosen by the client; the same id has no second effect. */
  commandId: string;
  /** SHA-256 over actor and input: tells a repetition from another command under the same id. */
  fingerprint: string;
  actorId: string;
  /** The version the person was looking at; null skips the check (AU-1). */
  expectedVersion: number | null;
  directory: Directory;
  /** Today in the actor's time zone, for dates in evidence (S-5). */
  actorToday: Day;
  command: Command;
}
