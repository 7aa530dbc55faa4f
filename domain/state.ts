import type { Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { Answer, Disposition, EscalationKind, QuestionKind, Role, Severity, Verdict } from './vocabulary.ts';

/**
 * Everything a run knows: the fold of its events. Bodies (report, evidence) are content-addressed and stored outside;
 * the state keeps their hash and the facts that later rules and forms read (architecture, decision 9).
 */
export interface WorkItemState {
  schema: 1;
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
  items: Record<string, GateItemState>;
  transitions: TransitionRecord[];
  questions: QuestionRecord[];
  escalations: EscalationRecord[];
  decisions: DecisionRecord[];
  closureSteps: Record<string, ClosureStepRecord>;
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

export interface QuestionRecord {
  id: string;
  kind: QuestionKind;
  open: boolean;
  text: string;
  askedBy: string;
  askedAt: Instant;
  owner: Owner;
  deadline: Instant;
  answer: string | null;
  answeredBy: string | null;
  answeredAt: Instant | null;
}

export interface EscalationRecord {
  id: string;
  kind: EscalationKind;
  needsResponse: boolean;
  to: Owner;
  dueAt: Instant;
  raisedAt: Instant;
  response: string | null;
  respondedAt: Instant | null;
}

export interface DecisionRecord {
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
