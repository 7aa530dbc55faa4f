import type { Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { Addressee, Facts, NamedDeadline, SpecReference, TemplateReference } from './state.ts';
import type { ActionKind, Answer, EscalationKind, QuestionKind, Role, Severity, Verdict } from './vocabulary.ts';

/**
 * What happened, in full: every consequence that the rules of the day drew (dropped items, settled facts) stands in the
 * payload, so that folding old events never depends on new rules. One accepted command is one event (AU-1).
 */
export type EventBody =
  | { type: 'DEFECT_REPORTED'; payload: DefectReported }
  | { type: 'EVIDENCE_SUBMITTED'; payload: EvidenceSubmitted }
  | { type: 'GATE_ITEM_CONFIRMED'; payload: GateItemConfirmed }
  | { type: 'GATE_ITEM_VALIDATED'; payload: GateItemValidated }
  | { type: 'STATE_DECLARED'; payload: StateDeclared }
  | { type: 'STATE_REVERTED'; payload: StateReverted }
  | { type: 'DEADLINES_NAMED'; payload: DeadlinesNamed }
  | { type: 'QUESTION_ASKED'; payload: OpenedQuestion }
  | { type: 'QUESTION_ANSWERED'; payload: { id: string; text: string } }
  | { type: 'DISPUTE_RULED'; payload: { id: string; text: string } }
  | { type: 'QUESTION_WITHDRAWN'; payload: { id: string; reason: string } }
  | { type: 'QUESTION_READDRESSED'; payload: { id: string; to: Addressee; reason: string } }
  | { type: 'SEVERITY_CHANGED'; payload: SeverityChanged }
  | { type: 'DEFECT_DECIDED'; payload: { rationale: string } }
  | { type: 'RECLASSIFIED'; payload: { rationale: string } }
  | { type: 'WITHDRAWN'; payload: { rationale: string; duplicateOf: string | null } }
  | { type: 'PART_DELEGATED'; payload: PartDelegated }
  | { type: 'ENGINEERING_OWNER_REPLACED'; payload: { fromId: string; toId: string; reason: string } }
  | { type: 'REPRODUCTION_OWNER_NAMED'; payload: { toId: string; role: Role; reason: string } }
  | { type: 'CLOSURE_STEP_COMPLETED'; payload: ClosureStepCompleted }
  | { type: 'ESCALATION_ANSWERED'; payload: { id: string; text: string } }
  | { type: 'COMMENTED'; payload: { text: string } }
  | { type: 'LIMIT_WARNED'; payload: LimitWarned }
  | { type: 'LIMIT_BREACHED'; payload: LimitBreached }
  | { type: 'ACTION_OVERDUE'; payload: ActionOverdue }
  | { type: 'DOCUMENT_LATE'; payload: DocumentLate }
  | { type: 'DIRECTORY_CHANGED'; payload: Record<string, never> };

export interface DefectReported {
  number: number;
  template: TemplateReference;
  timeScale: number;
  slug: string;
  title: string;
  bodySha256: string;
  specReference: SpecReference | null;
  proposedSeverity: Severity | null;
  state: string;
}

export interface EvidenceSubmitted {
  item: string;
  revision: number;
  sha256: string;
  variant: string;
  facts: Facts;
  negative: boolean;
  flags: string[];
  verified: boolean | null;
  verification: string | null;
  dropped: DroppedItem[];
  /** Opened by the form of the evidence ("no canonical spec covers this", T.1); absent in the oldest events. */
  opened?: OpenedQuestion[];
  /** Ids of questions that this revision overtakes; absent in the oldest events. */
  overtaken?: string[];
}

/** A question as it is opened; `deadline` null stands for the limit of the state visit (GI-2). */
export interface OpenedQuestion {
  id: string;
  kind: QuestionKind;
  text: string;
  to: Addressee;
  deadline: Instant | null;
  /** The gate item whose evidence opened it. */
  item: string | null;
}

/** An item that fell back to EMPTY because facts it rests on came to differ (G-6). */
export interface DroppedItem {
  item: string;
  reason: string;
}

export interface GateItemConfirmed {
  item: string;
  revision: number;
  sha256: string;
  answer: Answer;
  reason: string | null;
  /** For an item that the owner of each of several specs confirms: those this answer is for. Absent in the oldest. */
  specIds?: string[];
  /** Ids of questions that this Yes settles (T.1); absent in the oldest events. */
  overtaken?: string[];
}

export interface GateItemValidated {
  item: string;
  revision: number;
  sha256: string;
  verdict: Verdict;
  reason: string | null;
  settled: Settled;
  dropped: DroppedItem[];
  /** Absent in the oldest events. */
  signature?: Signature;
}

/** What the validation signs, beside item, revision, hash and instant (G-4). */
export interface Signature {
  meaning: string;
  /** When the signer last proved with the password who they are. */
  provenAt: Instant;
}

/** What a Pass settled for the whole work item. */
export interface Settled {
  severity?: Severity;
  engineeringOwnerId?: string;
  canonicalSpecId?: string;
  /** Passing FS.2 raises the registry's versions (process.md 2). */
  specVersions?: { specId: string; version: string }[];
}

export interface StateDeclared {
  from: string;
  to: string;
  deadlines: NamedDeadline[];
}

export interface StateReverted {
  reversion: string;
  from: string;
  to: string;
  reason: string;
  /** Gate items that are to be supplied, confirmed and validated again (G-7). */
  emptied: string[];
}

export interface DeadlinesNamed {
  deadlines: NamedDeadline[];
  /** Those of the same owners that no longer hold. */
  replaced: NamedDeadline[];
  reason: string;
}

export interface SeverityChanged {
  from: Severity;
  to: Severity;
  rationale: string;
  dropped: DroppedItem[];
}

/** Whose part of the item is whose from now on; `fromId` null where a role held it. */
export interface PartDelegated {
  item: string;
  role: Role;
  fromId: string | null;
  toId: string;
  reason: string;
}

export interface ClosureStepCompleted {
  step: string;
  record: Record<string, unknown>;
  /** C-1: a question to the owner of each spec whose deviation note is to be changed or removed. */
  opened: OpenedQuestion[];
  /** C-2: the improvement that is owed from now on. */
  improvement: string | null;
}

/** Three quarters of a limit have passed (TM-3). The event's own instant is when it fired (TM-5). */
export interface LimitWarned {
  /** Unscaled. */
  limitSeconds: number;
  /** When the warning was due. */
  dueAt: Instant;
  /** When the limit is reached. */
  limitAt: Instant;
  /** Whom it is for: everybody who owed something then, and the PMO Lead. */
  to: Owner[];
}

/** A limit was reached in the state (TM-3). */
export interface LimitBreached {
  /** Unscaled. */
  limitSeconds: number;
  /** When the limit was reached. */
  dueAt: Instant;
  escalations: RaisedEscalation[];
}

/** A next action was not done by its deadline (TM-4). */
export interface ActionOverdue {
  /** The deadline. */
  dueAt: Instant;
  owner: Owner;
  kind: ActionKind;
  item: string | null;
  text: string;
  escalations: RaisedEscalation[];
}

/** No filed document showed a change of state within a quarter of an hour (GI-4). */
export interface DocumentLate {
  /** Index of the change in `WorkItemState.transitions`. */
  transition: number;
  /** A quarter of an hour after the change. */
  dueAt: Instant;
  escalations: RaisedEscalation[];
}

export interface RaisedEscalation {
  id: string;
  kind: EscalationKind;
  needsResponse: boolean;
  to: Owner;
  reason: string;
  /** By when the response is owed; null where none is. */
  respondBy: Instant | null;
}

/** An event of the append-only chain of one work item (process.md 9). */
export type WorkItemEvent = EventEnvelope & EventBody;

export interface EventEnvelope {
  schema: 1;
  workItemId: string;
  /** From 1, without gaps. */
  seq: number;
  at: Instant;
  /** Null for what the clock or the directory caused. */
  commandId: string | null;
  fingerprint: string | null;
  actorId: string | null;
  /** The role acted in. */
  role: Role | null;
  /** The facts from outside that the decision read, where they differ from those recorded last. */
  directory: Directory | null;
  /** Hash of the event before; 64 zeros for the first. */
  previousHash: string;
  /** SHA-256 of the canonical JSON of everything above and type and payload. */
  hash: string;
}
