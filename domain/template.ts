import type { Role, Severity, SpecKind } from './vocabulary.ts';

/**
 * A process template is the whole of a run as data: states, gates, gate items, owners, evidence forms, time limits.
 * The engine knows only the rule kinds below; a new run is a new file of this type (architecture, decision 22).
 */
export interface ProcessTemplate {
  key: string;
  version: string;
  title: string;
  /** Where the organisation files the source text. */
  location: string;
  purpose: string;
  kind: 'DEFECT' | 'FEATURE';
  severities: Record<Severity, SeverityTemplate>;
  states: StateTemplate[];
  gates: GateTemplate[];
  reversions: ReversionTemplate[];
  closureSteps: ClosureStepTemplate[];
  /** Owed after the closure steps where lessons learnt asks for an improvement (C-2). */
  improvementStep: ClosureStepTemplate;
  /** Role that declares states and validates gate items; told of overdue actions and late documents (TM-4). */
  validator: Role;
  /** Who has to respond when a limit is reached (TM-3). */
  respondsToBreach: Role;
  /** Told of the validator's own overdue actions (TM-4). */
  watchesValidator: Role;
  /** Who reproduces unless another role is named on the work item. */
  reproductionOwner: Role;
  /** Parties which may write evidence of items that are open to delivery roles (G-5). */
  deliveryAuthors: Party[];
}

/** One row of the severity table (process.md 6). */
export interface SeverityTemplate {
  label: string;
  priority: string;
  fixTarget: string;
}

export interface StateTemplate {
  key: string;
  /** `limit`: the severity's limit is the deadline; `declared`: named at the declaration; `closure`: the same, after the last gate. */
  deadlines: 'limit' | 'declared' | 'closure';
  /** Longest stay in seconds by severity, unscaled; only for `limit` states. */
  limits?: Record<Severity, number>;
  /** Told when the limit is reached, for information, beside whoever has to respond (TM-3). */
  breachInforms?: Role;
  /** A narrower deadline for one owner in a `limit` state: the fact of an earlier item (GI-2, T.4). */
  ownerDeadline?: { party: Party; item: string; fact: string };
  /** Keys of gates left already whose items may get new revisions here; they are conditions of this state's gate then (G-3b). */
  reopens?: string[];
}

export interface GateTemplate {
  key: string;
  from: string;
  to: string;
  items: GateItemTemplate[];
}

/** Who may hold a part: a role, a person named on the work item, the owner of a kind of spec, or of each spec a fact lists. */
export type Party =
  | { kind: 'role'; role: Role }
  | { kind: 'named'; named: NamedOwner }
  | { kind: 'specKind'; specKind: Exclude<SpecKind, 'OTHER'> }
  | { kind: 'eachSpec'; item: string; fact: string };

export type NamedOwner = 'engineeringOwner' | 'canonicalOwner' | 'reproductionOwner';

/** A recorded fact that decides a variant or who confirms. */
export type Condition =
  | { kind: 'fact'; item: string; fact: string; equals: boolean | string }
  | { kind: 'variant'; item: string; variant: string }
  | { kind: 'severity'; in: Severity[] };

export interface ConfirmerRule {
  when?: Condition;
  /** `any`: one of the parties settles it, the first owes it; `all`: each must say Yes (FS.2). */
  need: 'any' | 'all';
  parties: Party[];
}

export interface GateItemTemplate {
  key: string;
  title: string;
  /** The line after "Evidence:" in the source, shown as help. */
  asks: string;
  /** The first rule whose condition holds applies. */
  confirmers: ConfirmerRule[];
  /** `confirmers`: only who may confirm writes evidence; `delivery`: also the template's delivery authors (G-5). */
  authors: 'confirmers' | 'delivery';
  /** Items in whose content this one's form or meaning rests (G-6). */
  dependsOn: string[];
  /** Items whose content the form cannot do without (G-6a): without it evidence is refused `EVIDENCE_MISSING`. */
  needs?: string[];
  /** The supply-action opens when these items have got this far (G-6a). */
  opensAfter?: { items: string[]; part: 'EVIDENCE' | 'PASS' };
  /** The owner's action in the source's words, where it has some ("Identify root cause"). */
  actionText?: string;
  variants: VariantTemplate[];
  /** What a Pass settles for the whole work item. */
  settles?: Settlement[];
  /** Who owes what once the owner has confirmed evidence that can never pass; else it is failed and repaired (G-3). */
  afterNegative?: Recourse;
  /** The same after the owner's No; else the author repairs (G-3). */
  afterDeclined?: Recourse;
}

/** The way on where another revision is not it: somebody decides about the work item, or raises a reversion (G-3). */
export type Recourse = { kind: 'decide'; party: Party; text: string } | { kind: 'reversion'; reversion: string };

export type Settlement =
  | { kind: 'severity'; fact: string }
  | { kind: 'engineeringOwner'; fact: string }
  | { kind: 'canonicalSpec'; fact: string }
  | { kind: 'specVersions'; fact: string };

/** One form of evidence. Without `when` the author's choice of fields decides, and is itself the recorded fact. */
export interface VariantTemplate {
  key: string;
  when?: Condition;
  fields: FieldTemplate[];
  /** Recording it opens a question of this kind to the owner of the spec that the field names (T.1). */
  opensQuestion?: { kind: 'SPEC_MISSING'; specField: string; text: string };
}

export type FieldKind =
  | 'text'
  | 'longText'
  | 'date'
  | 'dateTime'
  | 'boolean'
  | 'choice'
  | 'person'
  | 'spec'
  | 'specList'
  | 'commit'
  | 'stringList'
  | 'table';

export interface FieldTemplate {
  name: string;
  label: string;
  kind: FieldKind;
  /** Required unless `optional`. */
  optional?: boolean;
  /** A table without a row is accepted. */
  mayBeEmpty?: boolean;
  help?: string;
  options?: string[];
  /**
   * Kept in the run's state, because a rule, form or document line reads it; the rest is only in the body. Of a table
   * the columns that are marked too, or all where none is. What `rows` and `rules` check must be kept.
   */
  fact?: boolean;
  /** The only value accepted. `{…}` is filled in from facts: `{canonicalOwner}`, or another field's name. */
  fixed?: string | boolean;
  /** A value with which the evidence is recorded but can never pass (`EVIDENCE_NEGATIVE`). */
  negative?: string | boolean;
  rules?: FieldRule[];
  /** The process rule that asks for this field, named in a refusal; by kind (`S-3`, `S-5`) or `GI-3` where absent. */
  rule?: string;
  columns?: FieldTemplate[];
  /** Rows that are given by an earlier item. */
  rows?: RowsTemplate;
}

/** Rows of a table: `keys`: each listed value exactly once in `column`; `equal`: the same rows as the source table. */
export type RowsTemplate =
  | { kind: 'keys'; column: string; source: ListSource }
  | { kind: 'equal'; item: string; fact: string; columns: string[] };

/** A list of texts: a fact of an item, or `otherwise` when that item has no such fact. */
export interface ListSource {
  item: string;
  fact: string;
  otherwise?: string[];
}

export type FieldRule =
  | { kind: 'notFuture' }
  | { kind: 'future' }
  /** An instant no later than now plus the unscaled limit of that state at the effective severity (T.4). */
  | { kind: 'withinLimit'; state: string }
  | { kind: 'holdsRole'; role: Role }
  /** At least one entry when the named boolean is true, none when it is false. */
  | { kind: 'listIffTrue'; field: string }
  /** No entry twice; in a table, no value of `column` twice. */
  | { kind: 'unique'; column?: string }
  | { kind: 'differsFromPresentVersion'; specColumn: string }
  /** Entries outside the listed ones are flagged, not refused (S-5: possible scope creep). */
  | { kind: 'flagOutside'; source: ListSource; flag: string };

export interface ReversionTemplate {
  key: string;
  title: string;
  from: string;
  to: string;
  raisedBy: Party;
  revalidates: string[];
}

export interface ClosureStepTemplate {
  key: string;
  title: string;
  /** `always`, or mandatory for these severities only and otherwise at the owner's written discretion. */
  mandatory: 'always' | Severity[] | Condition;
  /** Forms of its record; one with `when` is possible only while that holds (process.md 7). */
  variants: VariantTemplate[];
  /** A text of the record that, unless it is "none", is an improvement to carry out (C-2). */
  improvement?: string;
  /** A table of the record whose rows open a question to the spec's owner (C-1). */
  deviations?: {
    table: string;
    specColumn: string;
    noteColumn: string;
    reasonColumn: string;
    decisionColumn: string;
    opening: string[];
  };
}
