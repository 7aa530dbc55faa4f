/** The closed vocabularies of the process (process.md 1 and 2), the same words in code, API, page and database. */

export const ROLES = [
  'PMO_LEAD',
  'PRODUCT_OWNER',
  'QA_TESTING_OWNER',
  'QA_LEAD',
  'HEAD_OF_ENGINEERING',
  'ENGINEER',
  'SPEC_OWNER',
  'HEAD_OF_SPECS',
  'VIEWER',
  'ADMIN',
] as const;
export type Role = (typeof ROLES)[number];

/** Roles that take part in the process; `VIEWER` and `ADMIN` read everything and act on no work item (process.md 2). */
export const PROCESS_ROLES: readonly Role[] = ROLES.filter((role) => role !== 'VIEWER' && role !== 'ADMIN');

/** What a person with the role is called. */
export const ROLE_TITLES: Readonly<Record<Role, string>> = {
  PMO_LEAD: 'PMO Lead',
  PRODUCT_OWNER: 'Product Owner',
  QA_TESTING_OWNER: 'QA & Testing Owner',
  QA_LEAD: 'QA Lead',
  HEAD_OF_ENGINEERING: 'Head of Engineering',
  ENGINEER: 'Engineer',
  SPEC_OWNER: 'Canonical spec owner',
  HEAD_OF_SPECS: 'Head of Specs Team',
  VIEWER: 'Viewer',
  ADMIN: 'Administrator',
};

/** What the owner of a part of a work item is called: an engineer is its engineering owner. */
export const OWNER_TITLES: Readonly<Record<Role, string>> = { ...ROLE_TITLES, ENGINEER: 'Engineering owner' };

export const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SPEC_KINDS = ['METRICS_DEFINITIONS', 'API_CONTRACTS', 'OTHER'] as const;
export type SpecKind = (typeof SPEC_KINDS)[number];

export type Disposition = 'ACTIVE' | 'CLOSED' | 'RECLASSIFIED' | 'WITHDRAWN';
export type ItemStatus = 'EMPTY' | 'EVIDENCED' | 'DECLINED' | 'CONFIRMED' | 'FAILED' | 'PASSED';
export type Answer = 'YES' | 'NO';
export type Verdict = 'PASS' | 'FAIL';
export type TimerStatus = 'RUNNING' | 'WARNED' | 'BREACHED' | 'MET' | 'NONE';
export type Part = 'EVIDENCE' | 'CONFIRMATION' | 'VALIDATION' | 'QUESTION';
export type QuestionKind = 'QUESTION' | 'DISPUTE' | 'DELIVERY_RISK' | 'SPEC_MISSING' | 'DEVIATION_NOTE';
/** What a question of a kind is called in running text. */
export const QUESTION_NAMES: Readonly<Record<QuestionKind, string>> = {
  QUESTION: 'question',
  DISPUTE: 'dispute',
  DELIVERY_RISK: 'delivery risk',
  SPEC_MISSING: 'request for a spec',
  DEVIATION_NOTE: 'deviation note',
};
export type EscalationKind = 'LIMIT_BREACHED' | 'ACTION_OVERDUE' | 'DOCUMENT_LATE';

/** Kinds of next action in the order in which one owner owes them (GI-1). */
export const ACTION_KINDS = [
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
export type ActionKind = (typeof ACTION_KINDS)[number];
