import type { EscalationKind } from '#domain/vocabulary.ts';

/** What an escalation is called, by what was missed. */
export const ESCALATION_NAMES: Readonly<Record<EscalationKind, string>> = {
  LIMIT_BREACHED: 'Limit breached',
  ACTION_OVERDUE: 'Action overdue',
  DOCUMENT_LATE: 'Document late',
};
