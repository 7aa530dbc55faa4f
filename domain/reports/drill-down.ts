import type { ProcessTemplate } from '../template.ts';
import { QUARTER_HOUR } from '../timer.ts';
import { type EscalationKind, SEVERITIES, type Severity } from '../vocabulary.ts';
import type { ReportFact, VisitOutcome } from './facts.ts';
import type { Narrowing } from './reports.ts';
import { figureOf } from './tally.ts';

/** What somebody looks behind: a figure of a report. What is null is not asked about. */
export interface ReportFigure {
  kind: ReportFigureKind;
  state: string | null;
  severity: Severity | null;
  /** Of a gate item that was judged. */
  item: string | null;
  /** Of a reversion. */
  to: string | null;
}

/** What a figure of a report may count. */
export const REPORT_FIGURE_KINDS = [
  'ENTERED',
  'LEFT',
  'LIMIT_MET',
  'LIMIT_BREACHED',
  'PASSED_FIRST',
  'NOT_PASSED_FIRST',
  'REJECTED',
  'REVERTED',
  'CLOSED',
  'ESCALATED',
  'RESPONDED',
  'FILED',
  'FILED_LATE',
] as const;
type ReportFigureKind = (typeof REPORT_FIGURE_KINDS)[number];

const OUTCOMES: readonly VisitOutcome[] = ['DECLARED', 'REVERTED', 'WITHDRAWN', 'RECLASSIFIED'];
const ESCALATIONS: readonly EscalationKind[] = ['LIMIT_BREACHED', 'ACTION_OVERDUE', 'DOCUMENT_LATE'];

/** What a fact is found by: the figure that it is counted under, and that of a late filing besides. */
export function drillDownKeys(fact: ReportFact): string[] {
  const late = fact.kind === 'FILED' && fact.millis > QUARTER_HOUR * 1000;
  return late ? [figureOf(fact), keyOf('FILED_LATE', fact.state, fact.severity)] : [figureOf(fact)];
}

/** Every key of the facts that a figure counts; none where it can't count any. */
export function keysOf(
  figure: ReportFigure,
  { states, severities }: Narrowing,
  templates: readonly ProcessTemplate[],
): string[] {
  const within =
    <Value>(asked: Value | null, narrowed: readonly Value[] | null) =>
    (value: Value) =>
      (asked === null || asked === value) && (narrowed?.includes(value) ?? true);
  const keys = templates.flatMap((template) => {
    const known = template.states.map(({ key }) => key).filter(within(figure.state, states));
    const details = detailsOf(figure, template);
    return known.flatMap((state) =>
      SEVERITIES.filter(within(figure.severity, severities)).flatMap((severity) =>
        details.flatMap((detail) =>
          detail.in === null || detail.in === state
            ? [keyOf(kindOf(figure.kind), state, severity, ...detail.parts)]
            : [],
        ),
      ),
    );
  });
  return [...new Set(keys)];
}

/** What is behind kind, state and severity in a key, and the one state where it can be. */
interface Details {
  in: string | null;
  parts: string[];
}

function detailsOf({ kind, item, to }: ReportFigure, template: ProcessTemplate): Details[] {
  const anywhere = (...parts: string[]): Details => ({ in: null, parts });
  switch (kind) {
    case 'LEFT':
      return OUTCOMES.map((outcome) => anywhere(outcome));
    case 'PASSED_FIRST':
      return itemsOf(template, item).map((key) => anywhere(key, 'FIRST'));
    case 'NOT_PASSED_FIRST':
      return itemsOf(template, item).map((key) => anywhere(key, 'LATER'));
    case 'REJECTED':
      return itemsOf(template, item).flatMap((key) => [anywhere(key, 'FAIL'), anywhere(key, 'NO')]);
    case 'REVERTED':
      return template.reversions
        .filter((reversion) => to === null || reversion.to === to)
        .map((reversion) => ({ in: reversion.from, parts: [reversion.to, reversion.key] }));
    case 'ESCALATED':
    case 'RESPONDED':
      return ESCALATIONS.map((escalation) => anywhere(escalation));
    default:
      return [anywhere()];
  }
}

const itemsOf = (template: ProcessTemplate, item: string | null): string[] =>
  template.gates.flatMap(({ items }) => items.map(({ key }) => key)).filter((key) => item === null || item === key);

const kindOf = (kind: ReportFigureKind): string =>
  kind === 'PASSED_FIRST' || kind === 'NOT_PASSED_FIRST' ? 'JUDGED' : kind;

const keyOf = (...parts: string[]): string => parts.join('|');
