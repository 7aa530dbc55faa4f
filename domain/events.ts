import type { Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import type { Facts, NamedDeadline, SpecReference, TemplateReference } from './state.ts';
import type { Answer, Role, Severity, Verdict } from './vocabulary.ts';

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
  | { type: 'COMMENTED'; payload: { text: string } }
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
}

export interface GateItemValidated {
  item: string;
  revision: number;
  sha256: string;
  verdict: Verdict;
  reason: string | null;
  settled: Settled;
  dropped: DroppedItem[];
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
