import { type ClosureStep, closureComplete, closureSteps } from './closure.ts';
import { criticalPath } from './critical-path.ts';
import { findSpec } from './directory.ts';
import { evidenceText } from './document/evidence-text.ts';
import { type Bodies, gateLines, nameOf } from './document/gate-lines.ts';
import { inline, instantText, NOT_YET, quoted, table } from './document/markdown.ts';
import { type DocumentLags, lagText } from './document-lag.ts';
import { liveRevision } from './gates.ts';
import { nextActions } from './next-actions.ts';
import type { Owner } from './owner.ts';
import { openQuestions, questionDeadline, questionOwner } from './questions.ts';
import type { EscalationRecord, QuestionRecord, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { type StateTimer, shownSeverity, stateTimer } from './timer.ts';
import { OWNER_TITLES, type TimerStatus } from './vocabulary.ts';

/** Where the Phase Gate Document is filed in the documents repository (process.md 8). */
export function documentPath(state: Pick<WorkItemState, 'id' | 'slug' | 'kind'>): string {
  return `docs/product/phase_gates/${state.kind.toLowerCase()}-${state.id}-${state.slug}-phase-gate.md`;
}

/** Hashes of the bodies that rendering needs: the report, and each live evidence. */
export function bodiesOfDocument(state: WorkItemState): string[] {
  const live = Object.values(state.items).flatMap((item) => liveRevision(item)?.sha256 ?? []);
  return [...new Set([state.report.bodySha256, ...live])];
}

/**
 * The Phase Gate Document as Markdown: generated from the record, byte-identical for the same record (process.md 8).
 * `lags` are those that earlier filings gave to changes of state. Throws when a body it needs is not in `bodies`.
 */
export function renderDocument(
  template: ProcessTemplate,
  state: WorkItemState,
  bodies: Bodies,
  lags: DocumentLags,
): string {
  const sections = [
    header(template, state),
    report(state, bodies),
    declaredState(template, state),
    actions(template, state),
    path(template, state),
    ...template.gates.map((gate) => gateLines(template, state, gate, bodies)),
    questions(template, state),
    decisions(template, state),
    escalations(state),
    transitions(state, lags),
    closure(template, state),
  ];
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function header(template: ProcessTemplate, state: WorkItemState): string[] {
  return [
    `# Phase Gate Document: ${template.kind === 'DEFECT' ? 'Defect' : 'Feature'} ${state.id} — ${inline(state.title)}`,
    '',
    '**Owner:** PMO Lead',
    '**Type:** Phase Gate Document',
    `**Status:** ${state.disposition === 'ACTIVE' ? 'Live' : 'Final'}`,
    `**Version:** ${state.version}`,
    `**Last Updated:** ${instantText(state.updatedAt)}`,
    `**Process:** ${template.title} ${template.version}`,
  ];
}

function report(state: WorkItemState, bodies: Bodies): string[] {
  const body = bodies.get(state.report.bodySha256);
  if (body === undefined) throw new Error(`The body of the report of work item ${state.id} is not there.`);
  const steps = Array.isArray(body.stepsToReproduce) ? body.stepsToReproduce : [];
  const reference = state.report.specReference;
  const spec = findSpec(state.directory, reference?.specId ?? null);
  return [
    '## Report',
    '',
    `- Reported by: ${nameOf(state, state.reportedBy)}, ${instantText(state.createdAt)}`,
    '- Observed behaviour:',
    ...quoted(textOf(body.observed), '  '),
    '- Expected behaviour:',
    ...quoted(textOf(body.expected), '  '),
    `- Canonical spec reference: ${reference === null ? 'none found' : `${inline(spec?.path ?? reference.specId)}, ${inline(reference.section)}, version ${inline(reference.version)}`}`,
    '- Steps to reproduce:',
    ...steps.map((step, index) => `  ${index + 1}. ${inline(String(step))}`),
  ];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function declaredState(template: ProcessTemplate, state: WorkItemState): string[] {
  const severity = shownSeverity(state);
  const row = severity === null ? null : template.severities[severity];
  const timer = stateTimer(template, state);
  const confirmed = state.severity === null ? ' (proposed, not confirmed)' : '';
  return [
    '## Declared State',
    '',
    `- State: ${state.state}`,
    `- Disposition: ${state.disposition}`,
    `- Severity: ${row === null ? NOT_YET : `${row.label} (${row.priority})${confirmed}`}`,
    `- Fix target: ${row?.fixTarget ?? NOT_YET}`,
    `- Escalation timer: ${timerText(timer)}`,
  ];
}

const TIMER_WORDS: Readonly<Record<TimerStatus, string | null>> = {
  NONE: null,
  RUNNING: 'running',
  WARNED: 'warned',
  BREACHED: 'breached',
  MET: 'met',
};

function timerText({ status, dueAt }: StateTimer): string {
  const words = TIMER_WORDS[status];
  return words === null || dueAt === null ? NOT_YET : `due ${instantText(dueAt)} (${words})`;
}

function actions(template: ProcessTemplate, state: WorkItemState): string[] {
  const rows = nextActions(template, state).map((action) => [
    ownerText(state, action.owner),
    inline(action.text),
    instantText(action.deadline),
  ]);
  return ['## Next Actions', '', ...(rows.length === 0 ? [NOT_YET] : table(['Owner', 'Action', 'Deadline'], rows))];
}

function path(template: ProcessTemplate, state: WorkItemState): string[] {
  const steps = criticalPath(template, state).map((step, index) => {
    const due = step.deadline === null ? '' : `, ${instantText(step.deadline)}`;
    return `${index + 1}. ${inline(step.text)} — ${ownerText(state, step.owner)}${due}`;
  });
  return ['## Critical Path', '', ...(steps.length === 0 ? [NOT_YET] : steps)];
}

function questions(template: ProcessTemplate, state: WorkItemState): string[] {
  const open = openQuestions(state);
  return [
    '## Open Questions and Disputes',
    '',
    ...(open.length === 0 ? ['None.'] : open.map((one) => questionText(template, state, one))),
  ];
}

function questionText(template: ProcessTemplate, state: WorkItemState, question: QuestionRecord): string {
  const owner = ownerText(state, questionOwner(state, question));
  return `- ${question.kind}: ${inline(question.text)} — ${owner}, ${instantText(questionDeadline(template, state, question))}`;
}

function decisions(template: ProcessTemplate, state: WorkItemState): string[] {
  const lines = state.decisions.map(
    (one) =>
      `- ${one.kind}: ${inline(one.text)} — ${inline(one.rationale)} — ${nameOf(state, one.by)}, ${instantText(one.at)}`,
  );
  if (state.severity !== null) lines.unshift(severityDecision(template, state));
  return ['## Decisions', '', ...(lines.length === 0 ? ['None.'] : lines)];
}

function severityDecision(template: ProcessTemplate, state: WorkItemState): string {
  const row = template.severities[state.severity ?? 'CRITICAL'];
  return `- Severity: ${row.label} (${row.priority}), fix target ${row.fixTarget}`;
}

function escalations(state: WorkItemState): string[] {
  const lines = state.escalations.map((one) => {
    const response = one.response === null ? (one.needsResponse ? NOT_YET : 'for information') : inline(one.response);
    const told = `${ownerText(state, one.to)}, due ${instantText(one.dueAt)}, raised ${instantText(one.raisedAt)}`;
    return `- ${one.kind}: ${inline(one.reason)} — ${told}, response: ${response}${responded(state, one)}`;
  });
  return ['## Escalations', '', ...(lines.length === 0 ? ['None.'] : lines)];
}

function responded(state: WorkItemState, { response, respondedBy, respondedAt }: EscalationRecord): string {
  if (response === null || respondedAt === null) return '';
  return ` (${nameOf(state, respondedBy ?? '')}, ${instantText(respondedAt)})`;
}

/** What this very filing's lag will be is not known yet when it is written: its changes say that they are filed with it. */
function transitions(state: WorkItemState, lags: DocumentLags): string[] {
  const rows = state.transitions.map((one, index) => [
    one.from ?? NOT_YET,
    one.to,
    instantText(one.at),
    nameOf(state, one.by),
    one.reason === null ? (one.from === null ? 'Defect reported' : `Gate passed`) : inline(one.reason),
    lagCell(index === state.transitions.length - 1 ? undefined : lags[index]),
  ]);
  return ['## State Transition Log', '', ...table(['From', 'To', 'When', 'Declared by', 'Why', 'PGD lag'], rows)];
}

function lagCell(lag: number | undefined): string {
  return lag === undefined ? 'filed with this version' : lagText(lag);
}

function closure(template: ProcessTemplate, state: WorkItemState): string[] {
  const steps = closureSteps(template, state).flatMap((step) => [
    `- [${step.done ? 'x' : ' '}] ${step.title}${step.mandatory ? '' : ' (at discretion, in writing)'}${doneBy(state, step)}`,
    ...recordLines(template, state, step),
  ]);
  const complete = closureComplete(template, state) ? ['', '**Closure complete.**'] : [];
  return ['## Closure', '', ...(steps.length === 0 ? [NOT_YET] : steps), ...complete];
}

function doneBy(state: WorkItemState, { by, at }: ClosureStep): string {
  return by === null || at === null ? '' : ` — ${nameOf(state, by)}, ${instantText(at)}`;
}

/** What was recorded for a step, by the labels of its form. */
function recordLines(template: ProcessTemplate, state: WorkItemState, step: ClosureStep): string[] {
  const { record } = step;
  const definition = [...template.closureSteps, template.improvementStep].find(({ key }) => key === step.key);
  if (record === null || definition === undefined) return [];
  const names = Object.keys(record);
  const variant = definition.variants.find(({ fields }) =>
    names.every((name) => fields.some((one) => one.name === name)),
  );
  if (variant === undefined) return [];
  const { line, details } = evidenceText(state, variant, record, '');
  return [`  ${line}`, ...(details.length === 0 ? [] : ['', ...details])];
}

function ownerText(state: WorkItemState, owner: Owner): string {
  const title = OWNER_TITLES[owner.role];
  return owner.personId === null ? title : `${title} (${nameOf(state, owner.personId)})`;
}
