import type { Disposition, Severity } from './vocabulary.ts';

/** What a list or a board is narrowed to; what is left out, null, or an empty text, narrows nothing. An empty list matches nothing. */
export interface WorkItemFilter {
  states?: readonly string[] | null;
  /** Effective severities (TM-0). */
  severities?: readonly Severity[] | null;
  /** Whether anybody proposed or decided a severity; without one a work item counts as Critical (TM-0). */
  rated?: boolean | null;
  dispositions?: readonly Disposition[] | null;
  /** Who owes a next action: the person's own, and those that a role of theirs owes with no person named. */
  ownerId?: string | null;
  specId?: string | null;
  overdue?: boolean | null;
  /** Words of the title, or the number; each may be the beginning of one. */
  text?: string | null;
  /** The template's key. */
  template?: string | null;
}
