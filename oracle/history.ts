import type { Item } from './items.ts';
import type { Role, Severity, State } from './words.ts';

export interface Person {
  id: string;
  roles: readonly Role[];
}

export interface Spec {
  id: string;
  kind: 'METRICS_DEFINITIONS' | 'API_CONTRACTS' | 'OTHER';
  ownerId: string;
}

/** Who is there, and who owns which spec. */
export interface World {
  people: readonly Person[];
  specs: readonly Spec[];
}

/** As much of evidence as rules read; `against/` makes whole evidence of it. */
export interface Evidence {
  /** Which of the forms of evidence-forms.md; `default` where there is one. */
  form: string;
  /** Tells contents apart that no rule reads. */
  wording: number;
  /** What it speaks of: specs (T.1, RC.2, FS.2), the engineer (T.4), areas (RC.3, V.3), metrics (FS.3, I.2), files (I.1, I.4). */
  names: readonly string[];
  /** It says that the condition is not met. */
  bad: boolean;
  /** A field of its form is left out. */
  spoiled: boolean;
  severity: Severity | null;
  /** Of T.4, in milliseconds. */
  deadline: number | null;
}

export interface Named {
  role: Role;
  at: number;
}

export interface ClosureRecord {
  form: 'written' | 'skipped' | 'spoiled';
  /** Lessons learnt asks for an improvement. */
  improves: boolean;
  /** Specs whose deviation note is changed. */
  notes: readonly string[];
}

export type Command =
  | { do: 'submit'; item: Item; evidence: Evidence }
  | { do: 'confirm'; item: Item; revision: number; yes: boolean; reason: string }
  | { do: 'validate'; item: Item; revision: number; pass: boolean; reason: string }
  | { do: 'declare'; to: State; deadlines: readonly Named[] }
  | { do: 'revert'; how: 'SCOPE_QUESTION' | 'REGRESSION'; reason: string }
  | { do: 'nameDeadlines'; deadlines: readonly Named[]; reason: string }
  | { do: 'ask'; to: string; text: string; deadline: number }
  | { do: 'dispute'; text: string; deadline: number | null }
  | { do: 'flagRisk'; spec: string; text: string; deadline: number }
  | { do: 'answer'; question: number; text: string }
  | { do: 'rule'; question: number; text: string }
  | { do: 'withdrawQuestion'; question: number; reason: string }
  | { do: 'readdress'; question: number; to: string; reason: string }
  | { do: 'changeSeverity'; severity: Severity; rationale: string }
  | { do: 'decideDefect'; rationale: string }
  | { do: 'reclassify'; rationale: string }
  | { do: 'withdraw'; rationale: string }
  | { do: 'delegate'; item: Item; to: string; reason: string }
  | { do: 'replaceEngineeringOwner'; to: string; reason: string }
  | { do: 'nameReproductionOwner'; to: string; reason: string }
  | { do: 'closeStep'; step: string; record: ClosureRecord }
  | { do: 'respond'; escalation: number; text: string }
  | { do: 'comment'; text: string };

/** Somebody's attempt; only accepted ones become history. */
export interface Attempt {
  by: string;
  /** Milliseconds. */
  at: number;
  /** The version that they looked at; null when they do not say. */
  looked: number | null;
  /** When they last proved with the password who they are. */
  provenAt: number | null;
  command: Command;
}

/** What happened, in order: the report, accepted commands, changes of people and specs, and when the clock looked. */
export type Happening =
  | { kind: 'reported'; by: string; at: number; proposed: Severity | null; world: World }
  | { kind: 'done'; attempt: Attempt }
  | { kind: 'clock'; at: number }
  | { kind: 'worldChanged'; at: number; world: World };
export type History = readonly Happening[];
