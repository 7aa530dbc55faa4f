import type { Evidence, World } from './history.ts';
import type { Item } from './items.ts';
import type { Disposition, Role, Severity, State } from './words.ts';

export interface Revision {
  evidence: Evidence;
  by: string;
  /** Which state visit it was written in, from 0. */
  visit: number;
}

export interface ItemTale {
  revisions: Revision[];
  /** Number of the revision that counts; null when the item is EMPTY. */
  live: number | null;
  answers: { by: string; yes: boolean; at: number; specs: readonly string[] }[];
  verdict: 'PASS' | 'FAIL' | null;
  /** Version at which it last changed. */
  changed: number;
}

export interface QuestionTale {
  kind: 'QUESTION' | 'DISPUTE' | 'DELIVERY_RISK' | 'SPEC_MISSING' | 'DEVIATION_NOTE';
  open: boolean;
  withdrawn: boolean;
  asker: string;
  askedAt: number;
  /** The spec that it was about when it was asked. */
  spec: string | null;
  /** Whom it is put to: a person, whoever holds a role, or a spec's owner. */
  to: { person: string } | { role: Role } | { spec: string };
  /** Null stands for TRIAGE's limit. */
  deadline: number | null;
  changed: number;
}

/** Everything that the history amounts to. It is told anew from the first happening each time: nothing is kept. */
export interface Tale {
  world: World;
  version: number;
  state: State;
  disposition: Disposition;
  visit: number;
  triageSince: number;
  /** The visit has the deadlines that its actions need (M-3). */
  deadlinesNamed: boolean;
  stateChanged: number;
  severityChanged: number;
  proposed: Severity | null;
  severity: Severity | null;
  engineer: string | null;
  spec: string | null;
  reproduction: { role: Role; person: string | null };
  items: Record<Item, ItemTale>;
  questions: QuestionTale[];
  delegations: { item: Item; role: Role; from: string | null; to: string }[];
  stepsDone: string[];
  /** An improvement is owed (C-2). */
  improvement: boolean;
}

/** TM-0. */
export function effectiveSeverity(tale: Tale): Severity {
  return tale.severity ?? tale.proposed ?? 'CRITICAL';
}

/** P0 and P1 (V.4). */
export function needsSignOff(severity: Severity): boolean {
  return severity === 'CRITICAL' || severity === 'HIGH';
}
