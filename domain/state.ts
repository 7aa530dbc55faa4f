import type { Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { Answer, Disposition, EscalationKind, QuestionKind, Role, Severity, Verdict } from './vocabulary.ts';

/**
 * Everything a run knows: the fold of its events. Bodies (report, evidence) are content-addressed and stored outside;
 * the state keeps their hash and the facts that later rules and forms read (architecture, decision 9).
 */
export interface WorkItemState {
  schema: 4;
  id: string;
  number: number;
  kind: 'DEFECT' | 'FEATURE';
  template: TemplateReference;
  /** Seconds that an hour of the process takes; frozen when the run starts (decision 10). 3600 is real time. */
  timeScale: number;
  /** Sequence number of the last event (AU-1). */
  version: number;
  /** Hash of the last event. */
  head: string;
  slug: string;
  title: string;
  report: ReportFacts;
  reportedBy: string;
  createdAt: Instant;
  updatedAt: Instant;
  disposition: Disposition;
  state: string;
  visits: StateVisit[];
  /** As last changed or passed in T.2; null before (TM-0). */
  severity: Severity | null;
  engineeringOwnerId: string | null;
  /** The canonical spec that a passed T.1 names; its owner in the registry is the canonical owner. */
  canonicalSpecId: string | null;
  reproductionOwnerRole: Role;
  /** Named by the PMO Lead; null while the template's role holds it (process.md 2). */
  reproductionOwnerId: string | null;
  items: Record<string, GateItemState>;
  transitions: TransitionRecord[];
  questions: QuestionRecord[];
  escalations: EscalationRecord[];
  decisions: DecisionRecord[];
  delegations: DelegationRecord[];
  closureSteps: Record<string, ClosureStepRecord>;
  /** What lessons learnt asks for beyond the work item; null where nothing (C-2). */
  improvement: string | null;
  /** Id of the work item that a withdrawn one duplicates (M-6). */
  duplicateOf: string | null;
  directory: Directory;
  /** Last known names of everybody who was ever in a directory of this item, for the document and old statements. */
  names: Record<string, string>;
  /** Versions at which the state and the severity last changed (AU-1: what makes `expectedVersion` stale). */
  stateChangedAtVersion: number;
  severityChangedAtVersion: number;
}

export interface TemplateReference {
  key: string;
  version: string;
  sha256: string;
}

export interface ReportFacts {
  /** SHA-256 of the canonical JSON of the report's body `{observed, expected, stepsToReproduce}`. */
  bodySha256: string;
  specReference: SpecReference | null;
  proposedSeverity: Severity | null;
}

export interface SpecReference {
  specId: string;
  section: string;
  version: string;
}

/** One stay in one state; timers, actions and deadlines belong to it. */
export interface StateVisit {
  state: string;
  enteredAt: Instant;
  leftAt: Instant | null;
  /** Deadlines named for the visit's owners (GI-2). */
  deadlines: NamedDeadline[];
  /** Since when everything for the next transition has been there; null while something is missing (M-2). */
  passableSince: Instant | null;
  /** 75 % warnings, one for each limit that was in force when its warning was due (TM-3). */
  warnings: LimitFiring[];
  /** Once per visit, whatever the severity becomes (TM-3). */
  breach: LimitFiring | null;
  /** Escalations of overdue actions, once per owner and deadline (TM-4). */
  overdue: OverdueFiring[];
}

/** The clock acted on a limit: both instants are kept, they differ after an outage (TM-5). */
export interface LimitFiring {
  /** Unscaled. */
  limitSeconds: number;
  dueAt: Instant;
  firedAt: Instant;
}

/** The clock escalated an action that was past its deadline. */
export interface OverdueFiring {
  /** As `ownerKey` writes it. */
  owner: string;
  deadline: Instant;
  firedAt: Instant;
}

/** Holds for every next action which that owner gets in the visit; people before roles. Exactly one of the first two is set. */
export interface NamedDeadline {
  ownerId: string | null;
  role: Role | null;
  deadline: Instant;
}

/** A gate item of the present visit: empty, or its newest revision with what was said about it. */
export interface GateItemState {
  /** All revisions ever, numbered from 1 across visits (G-1, G-7). */
  revisions: RevisionRecord[];
  /** The revision that counts now; null when the item is `EMPTY`. */
  live: LiveEvidence | null;
  confirmations: ConfirmationRecord[];
  validation: ValidationRecord | null;
  /** Whether a Pass, a Fail or an owner's No was ever said of any revision. */
  judged: boolean;
  /** Since when the item has been empty. */
  emptySince: Instant;
  changedAtVersion: number;
}

export interface RevisionRecord {
  revision: number;
  sha256: string;
  variant: string;
  by: string;
  role: Role;
  at: Instant;
  /** Index of the state visit in which it was written. */
  visit: number;
  /** Whether a connected repository has it (S-3); null where the evidence speaks of no commit. */
  verified: boolean | null;
  verification: string | null;
}

export interface LiveEvidence {
  revision: number;
  variant: string;
  facts: Facts;
  /** Recorded, may be confirmed, can never pass (`EVIDENCE_NEGATIVE`). */
  negative: boolean;
  /** Remarks for readers (S-3, S-5). */
  flags: string[];
}

export type FactValue = string | boolean | string[] | FactRow[];
export type FactRow = Record<string, string>;
export type Facts = Record<string, FactValue>;

export interface ConfirmationRecord {
  revision: number;
  sha256: string;
  answer: Answer;
  reason: string | null;
  by: string;
  role: Role;
  at: Instant;
  /** For an item that the owner of each of several specs confirms: those this answer is for (G-3a). */
  specIds: string[];
}

export interface ValidationRecord {
  revision: number;
  sha256: string;
  verdict: Verdict;
  reason: string | null;
  by: string;
  at: Instant;
}

export interface TransitionRecord {
  from: string | null;
  to: string;
  at: Instant;
  by: string;
  reversion: boolean;
  reason: string | null;
}

/** Whom a question is put to: a person (in a role held then), whoever holds a role, or a spec's owner in the registry as it is now. */
export type Addressee =
  | { kind: 'person'; personId: string; role: Role }
  | { kind: 'role'; role: Role }
  | { kind: 'specOwner'; specId: string };

export interface QuestionRecord {
  id: string;
  kind: QuestionKind;
  /** `OVERTAKEN`: settled by a confirmed or newer revision, or by the end of the work item. */
  status: 'OPEN' | 'ANSWERED' | 'WITHDRAWN' | 'OVERTAKEN';
  text: string;
  askedBy: string;
  /** The role in which it was asked. */
  askedIn: Role;
  askedAt: Instant;
  to: Addressee;
  /** The spec that it is about, also after it was readdressed; null for most. */
  specId: string | null;
  /** Null stands for the limit of the visit in which it was asked (`SPEC_MISSING`, GI-2). */
  deadline: Instant | null;
  /** Index of the state visit in which it was asked. */
  visit: number;
  /** The gate item whose evidence opened it. */
  item: string | null;
  /** The answer or ruling, or the reason of a withdrawal. */
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Instant | null;
  changedAtVersion: number;
}

/** from now on the part of an item is another's, of the same role. */
export interface DelegationRecord {
  item: string;
  role: Role;
  /** Null where the role held it, not a person. */
  fromId: string | null;
  toId: string;
  by: string;
  reason: string;
  at: Instant;
}

/** Something that was missed, told to whoever has to know (TM-3, TM-4, GI-4). */
export interface EscalationRecord {
  id: string;
  kind: EscalationKind;
  needsResponse: boolean;
  /** As they were when it was raised; a response is owed by whoever holds the role now. */
  to: Owner;
  /** What was missed, in one sentence. */
  reason: string;
  /** Index of the state visit in which it was raised. */
  visit: number;
  /** Index of the change of state that no document showed in time; null for other kinds. */
  transition: number | null;
  /** The instant that was missed: limit, deadline, or change and a quarter of an hour. */
  dueAt: Instant;
  raisedAt: Instant;
  /** By when a response is owed; null where none is. */
  respondBy: Instant | null;
  response: string | null;
  respondedBy: string | null;
  respondedAt: Instant | null;
}

export interface DecisionRecord {
  /** Such as `SEVERITY_CHANGED`, `WITHDRAWN`, `DELEGATED`. */
  kind: string;
  text: string;
  rationale: string;
  by: string;
  at: Instant;
}

export interface ClosureStepRecord {
  record: Record<string, unknown>;
  by: string;
  at: Instant;
}
