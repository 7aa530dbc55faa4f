import type { Evidence, World } from './history.ts';
import type { Item } from './items.ts';
import type { Disposition, Kind, Role, Severity, State } from './words.ts';

export interface Revision {
  evidence: Evidence;
  by: string;
  /** The role in which they could write it then. */
  role: Role | null;
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

/** Somebody was told of what was missed (TM-3, TM-4). */
export interface EscalationTale {
  kind: 'LIMIT_BREACHED' | 'ACTION_OVERDUE';
  /** Whoever holds the role now responds. */
  role: Role;
  /** Whom it was to when it was raised; `person:…` or `role:…`. */
  to: string;
  dueAt: number;
  raisedAt: number;
  /** By when a response is owed; null where none is. */
  respondBy: number | null;
  answered: boolean;
}

/** The clock acted: what was due, when it was, and when it fired. */
export interface Firing {
  what: 'WARNING' | 'BREACH' | Kind;
  /** The limit, or whose action it was. */
  of: string;
  dueAt: number;
  at: number;
  to: readonly string[];
}

/** Everything that the history amounts to. It is told anew from the first happening each time: nothing is kept. */
export interface Tale {
  world: World;
  version: number;
  state: State;
  disposition: Disposition;
  visit: number;
  triageSince: number;
  /** When the present state was entered. */
  since: number;
  /** When ROOT_CAUSE was; null before. */
  rootCauseSince: number | null;
  /** Since when the present limit has been in force: a severity settled since, else the visit's begin. */
  limitSince: number;
  /** Since when the gate has been passable (M-2). */
  passableSince: number | null;
  /** Deadlines named for the visit, one for each role (GI-2). */
  named: Partial<Record<Role, number>>;
  /** Limits of which the warning was given in the visit. */
  warned: number[];
  breached: boolean;
  /** Owners and deadlines of the visit of which it was told that they were missed. */
  told: string[];
  escalations: EscalationTale[];
  fired: Firing[];
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
