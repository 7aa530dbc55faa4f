/** The words of process.md as the model reads them. It shares no code with the program that it judges. */

/** Process roles, then the two that act on no work item (process.md 2). */
export const PROCESS_ROLES = [
  'PMO_LEAD',
  'PRODUCT_OWNER',
  'QA_TESTING_OWNER',
  'QA_LEAD',
  'HEAD_OF_ENGINEERING',
  'ENGINEER',
  'SPEC_OWNER',
  'HEAD_OF_SPECS',
] as const;
export const ROLES = [...PROCESS_ROLES, 'VIEWER', 'ADMIN'] as const;
export type Role = (typeof ROLES)[number];

/** Process.md 6, in order; the gate out of each is named as in the Defect Run. */
export const STATES = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED'] as const;
export type State = (typeof STATES)[number];
export type Disposition = 'ACTIVE' | 'CLOSED' | 'RECLASSIFIED' | 'WITHDRAWN';
export type Severity = 'CRITICAL' | 'HIGH' | 'MEDIUM' | 'LOW';
export type Status = 'EMPTY' | 'EVIDENCED' | 'CONFIRMED' | 'PASSED' | 'DECLINED' | 'FAILED';

export type Code =
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
  | 'INPUT_INVALID'
  | 'REAUTHENTICATE'
  | 'CLOSED';

/** Kinds of next action in the order in which one owner owes them (GI-1); rule and answer are one step of it. */
export const OWED_FIRST = [
  'NAME_DEADLINES',
  'RESPOND',
  'RULE',
  'ANSWER',
  'DECLARE',
  'REPAIR',
  'CONFIRM',
  'VALIDATE',
  'SUPPLY',
  'DECIDE',
  'RAISE_REGRESSION',
  'NAME_OWNER',
  'CLOSE_STEP',
  'IMPROVE',
] as const;
export type Kind = (typeof OWED_FIRST)[number];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const QUARTER = 15 * MINUTE;
export const DAY = 24 * HOUR;

/** Process.md 6: the severity's limit in milliseconds; the other states have none. */
const LIMITS: Readonly<Record<'TRIAGE' | 'ROOT_CAUSE', Record<Severity, number>>> = {
  TRIAGE: { CRITICAL: 2 * HOUR, HIGH: 24 * HOUR, MEDIUM: 48 * HOUR, LOW: 7 * DAY },
  ROOT_CAUSE: { CRITICAL: 4 * HOUR, HIGH: 48 * HOUR, MEDIUM: 72 * HOUR, LOW: 7 * DAY },
};

export function limitOf(state: 'TRIAGE' | 'ROOT_CAUSE', severity: Severity): number {
  return LIMITS[state][severity];
}
