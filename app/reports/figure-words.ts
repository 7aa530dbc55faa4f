import type { ReportFigureInput } from '#graphql/documents/graphql.ts';
import { severityWord } from './words.ts';

const KINDS: Record<ReportFigureInput['kind'], string> = {
  ENTERED: 'Came into a state',
  LEFT: 'Left a state',
  LIMIT_MET: 'Left a state in time',
  LIMIT_BREACHED: 'Breached a limit',
  PASSED_FIRST: 'Passed a gate item on revision 1',
  NOT_PASSED_FIRST: 'Did not pass a gate item on revision 1',
  REJECTED: 'Got a Fail or a No',
  REVERTED: 'Went back',
  CLOSED: 'Closed',
  ESCALATED: 'Escalated',
  RESPONDED: 'Had an escalation answered',
  FILED: 'Had a document filed for a change of state',
  FILED_LATE: 'Had a document filed late',
};

/** What the work items behind a figure have in common. */
export function figureWords({ kind, state, severity, item, to }: ReportFigureInput): string {
  const parts = [
    KINDS[kind],
    item ? `(${item})` : null,
    to ? `to ${to}` : null,
    state ? (to ? `from ${state}` : `: ${state}`) : null,
    severity ? `at ${severityWord(severity)}` : null,
  ];
  return parts
    .filter((part) => part !== null)
    .join(' ')
    .replace(' :', ':');
}
