import type { Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import type { Part } from './vocabulary.ts';

export type RefusalCode =
  | 'STALE_VERSION'
  | 'NOT_ALLOWED'
  | 'NOT_YOUR_PART'
  | 'SEPARATION_OF_DUTIES'
  | 'ILLEGAL_IN_STATE'
  | 'GATE_NOT_PASSED'
  | 'OPEN_QUESTION'
  | 'DEADLINE_MISSING'
  | 'DEADLINE_INVALID'
  | 'EVIDENCE_MISSING'
  | 'EVIDENCE_INVALID'
  | 'EVIDENCE_NEGATIVE'
  | 'WRONG_REVISION'
  | 'REASON_MISSING'
  | 'REPORT_INVALID'
  | 'INPUT_INVALID'
  | 'REAUTHENTICATE'
  | 'CLOSED';

/** "The process says no": data, never an exception. Nothing changed. */
export interface Refusal {
  code: RefusalCode;
  /** The rule's id in the process, such as `GI-3`, `G-2`, `S-1`. */
  rule: string;
  /** What happened and what to do, in at most two sentences. */
  message: string;
  missing: MissingPart[];
  fields: FieldProblem[];
}

/** One thing that keeps a gate closed: whose it is, since when, and what to do. */
export interface MissingPart {
  item: string | null;
  part: Part;
  owner: Owner;
  since: Instant;
  explanation: string;
}

/** A problem at a path such as `updates[0].commit`. */
export interface FieldProblem {
  path: string;
  message: string;
  /** The process rule behind it, where it is not the general one. */
  rule?: string;
}

export function refuse(
  code: RefusalCode,
  rule: string,
  message: string,
  details: { missing?: MissingPart[]; fields?: FieldProblem[] } = {},
): Refusal {
  return { code, rule, message, missing: details.missing ?? [], fields: details.fields ?? [] };
}
