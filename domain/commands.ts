import type { Directory } from './directory.ts';
import type { DistilledEvidence } from './evidence.ts';
import type { Day, Instant } from './instant.ts';
import type { NamedDeadline, SpecReference, TemplateReference } from './state.ts';
import type { Answer, Severity, Verdict } from './vocabulary.ts';

/** What a person asks the process to do. Texts are trimmed and length-checked before they get here. */
export type Command =
  | ReportDefect
  | SubmitEvidence
  | ConfirmGateItem
  | ValidateGateItem
  | DeclareState
  | RaiseReversion
  | NameDeadlines
  | AskQuestion
  | RaiseDispute
  | FlagDeliveryRisk
  | AnswerQuestion
  | RuleOnDispute
  | WithdrawQuestion
  | ReaddressQuestion
  | ChangeSeverity
  | DecideDefect
  | Reclassify
  | Withdraw
  | Delegate
  | ReplaceEngineeringOwner
  | NameReproductionOwner
  | CompleteClosureStep
  | RespondToEscalation
  | Comment;

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

/** M-3: back to an earlier state, by the template's reversion (`SCOPE_QUESTION`, `REGRESSION`), with a written reason. */
export interface RaiseReversion {
  type: 'RAISE_REVERSION';
  reversion: string;
  reason: string;
}

/** M-3, GI-2: names or changes deadlines of the present visit, or of the closure. */
export interface NameDeadlines {
  type: 'NAME_DEADLINES';
  deadlines: NamedDeadline[];
  reason: string;
}

/** GI-5: to a person with a part in the process. */
export interface AskQuestion {
  type: 'ASK_QUESTION';
  text: string;
  ownerId: string;
  deadline: Instant;
}

/** to the Head of Specs Team; due in 24 hours of the process where no deadline is given. */
export interface RaiseDispute {
  type: 'RAISE_DISPUTE';
  text: string;
  deadline: Instant | null;
}

/** the PMO Lead flags a missing or incomplete spec to its owner. */
export interface FlagDeliveryRisk {
  type: 'FLAG_DELIVERY_RISK';
  specId: string;
  text: string;
  deadline: Instant;
}

/** Closes a question of any kind but a dispute; by the asked person only (GI-5). */
export interface AnswerQuestion {
  type: 'ANSWER_QUESTION';
  id: string;
  text: string;
}

/** the written ruling that closes a dispute. */
export interface RuleOnDispute {
  type: 'RULE_ON_DISPUTE';
  id: string;
  text: string;
}

/** GI-5: by the asker, with a reason. */
export interface WithdrawQuestion {
  type: 'WITHDRAW_QUESTION';
  id: string;
  reason: string;
}

/** GI-5: by the PMO Lead, to another owner. */
export interface ReaddressQuestion {
  type: 'READDRESS_QUESTION';
  id: string;
  ownerId: string;
  reason: string;
}

/** TM-6. */
export interface ChangeSeverity {
  type: 'CHANGE_SEVERITY';
  severity: Severity;
  rationale: string;
}

/** M-6: a doubtful work item is a defect. */
export interface DecideDefect {
  type: 'DECIDE_DEFECT';
  rationale: string;
}

/** M-6: it is a feature. */
export interface Reclassify {
  type: 'RECLASSIFY';
  rationale: string;
}

/** M-6: duplicate, not reproducible or not a deviation. */
export interface Withdraw {
  type: 'WITHDRAW';
  rationale: string;
  /** Id of the work item that it duplicates. */
  duplicateOf: string | null;
}

/** hands the actor's part of a gate item to another holder of the same role. */
export interface Delegate {
  type: 'DELEGATE';
  item: string;
  toId: string;
  reason: string;
}

export interface ReplaceEngineeringOwner {
  type: 'REPLACE_ENGINEERING_OWNER';
  toId: string;
  reason: string;
}

/** The QA Lead or the Head of Engineering (process.md 2). */
export interface NameReproductionOwner {
  type: 'NAME_REPRODUCTION_OWNER';
  toId: string;
  reason: string;
}

/** process.md 7; `record` is checked against the step's forms. */
export interface CompleteClosureStep {
  type: 'COMPLETE_CLOSURE_STEP';
  step: string;
  record: Record<string, unknown>;
}

/** TM-3: the written response that closes an escalation. */
export interface RespondToEscalation {
  type: 'RESPOND_TO_ESCALATION';
  id: string;
  text: string;
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
  /** When the actor last proved with the password who they are; null when that is not known (G-4). */
  provenAt: Instant | null;
  command: Command;
}
