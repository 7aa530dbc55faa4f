import { bytesOf, canonicalProblem } from '../canonical.ts';
import { closureSteps } from '../closure.ts';
import type { CompleteClosureStep, RespondToEscalation } from '../commands.ts';
import { possibleForms } from '../conditions.ts';
import { earliestNamed } from '../deadlines.ts';
import type { OpenedQuestion } from '../events.ts';
import { distilEvidence } from '../evidence.ts';
import { checkForms } from '../evidence-check.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { FactRow, Facts } from '../state.ts';
import type { ClosureStepTemplate } from '../template.ts';
import { questionId } from './questions.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireAuthority,
  requireFreshWorkItem,
  requireRole,
  requireWritten,
} from './ruling.ts';

/** Largest record of a closure step in bytes of canonical JSON: it stands in the event itself. */
export const MAX_RECORD_BYTES = 16 * 1024;

/** process.md 7: one step after the other, each done when its record is accepted. */
export function decideClosureStep(ground: Ground, command: CompleteClosureStep): Ruling {
  const { template, state } = ground;
  const role = requireRole(ground, template.validator, 'The closure', 'A-1');
  if (typeof role !== 'string') return refused(role);
  const step = [...template.closureSteps, template.improvementStep].find((one) => one.key === command.step);
  const obstacle = requireOwedStep(ground, command.step) ?? requireFreshWorkItem(ground) ?? requireSmall(command);
  if (obstacle !== null || step === undefined) {
    return refused(obstacle ?? refuse('ILLEGAL_IN_STATE', 'M-5', `There is no closure step ${command.step}.`));
  }
  const forms = possibleForms(state, step.variants);
  const distilled = distilEvidence({ variants: forms }, command.record);
  const reading = checkForms({ template, state, now: ground.now, today: ground.envelope.actorToday }, forms, distilled);
  if (reading.problems.length > 0) {
    const fields = reading.problems.map(({ path, message }) => ({ path: `record.${path}`, message }));
    const message = `The record of ${step.title} does not fit its form: ${fields[0]?.path ?? ''}: ${fields[0]?.message ?? ''}`;
    return refused(refuse('EVIDENCE_INVALID', 'GI-3', message, { fields }));
  }
  return accepted(role, {
    type: 'CLOSURE_STEP_COMPLETED',
    payload: {
      step: step.key,
      record: command.record,
      opened: deviationNotes(ground, step, reading.facts),
      improvement: improvementOf(step, reading.facts),
    },
  });
}

/** Closed, and the one whose turn it is: unknown, done or out of order is illegal. */
function requireOwedStep({ template, state }: Ground, key: string): Refusal | null {
  if (state.disposition !== 'CLOSED') {
    const isOver = state.disposition !== 'ACTIVE';
    const message = `Closure steps open when the work item is CLOSED; it is ${isOver ? state.disposition : `in ${state.state}`}.`;
    return refuse(isOver ? 'CLOSED' : 'ILLEGAL_IN_STATE', 'M-5', message);
  }
  const steps = closureSteps(template, state);
  const open = steps.find((step) => step.open);
  if (open?.key === key) return null;
  const found = steps.find((step) => step.key === key);
  const why = found === undefined ? 'is not owed' : found.done ? 'is done already' : 'comes later';
  const next = open === undefined ? 'All closure steps are done.' : `The next one is ${open.key}.`;
  return refuse('ILLEGAL_IN_STATE', 'C-1', `The closure step ${key} ${why}. ${next}`);
}

function requireSmall({ record }: CompleteClosureStep): Refusal | null {
  const unstorable = canonicalProblem(record);
  const bytes = unstorable === null ? bytesOf(record) : 0;
  if (unstorable === null && bytes <= MAX_RECORD_BYTES) return null;
  const message = unstorable ?? `The record has ${bytes} bytes; at most ${MAX_RECORD_BYTES} are accepted.`;
  return refuse('EVIDENCE_INVALID', 'GI-3', message, { fields: [{ path: 'record', message }] });
}

/** C-1: the PMO Lead edits no spec, so its owner is asked to change or remove the note. */
function deviationNotes(ground: Ground, step: ClosureStepTemplate, facts: Facts): OpenedQuestion[] {
  const { deviations } = step;
  const rows = deviations === undefined ? undefined : facts[deviations.table];
  if (deviations === undefined || !Array.isArray(rows)) return [];
  const { specColumn, noteColumn, reasonColumn, decisionColumn, opening } = deviations;
  return (rows as FactRow[])
    .filter((row) => opening.includes(row[decisionColumn] ?? ''))
    .map((row, index) => ({
      id: questionId(ground, index),
      kind: 'DEVIATION_NOTE',
      text: `Deviation note to be ${row[decisionColumn] ?? ''}: ${row[noteColumn] ?? ''} (${row[reasonColumn] ?? ''})`,
      to: { kind: 'specOwner', specId: row[specColumn] ?? '' },
      deadline: earliestNamed(ground.state),
      item: null,
    }));
}

/** C-2: what lessons learnt asks for; null where it says "none". */
function improvementOf(step: ClosureStepTemplate, facts: Facts): string | null {
  const asked = step.improvement === undefined ? undefined : facts[step.improvement];
  if (typeof asked !== 'string' || /^none[.]?$/i.test(asked.trim())) return null;
  return asked.trim();
}

/** TM-3: the written response of whoever the escalation is to. */
export function decideResponse(ground: Ground, command: RespondToEscalation): Ruling {
  const escalation = ground.state.escalations.find((one) => one.id === command.id);
  if (escalation === undefined) {
    const message = `Work item ${ground.state.id} has no escalation ${command.id}.`;
    return refused(refuse('ILLEGAL_IN_STATE', 'TM-3', message));
  }
  const { to } = escalation;
  const role = requireAuthority(ground, [{ owner: to, open: true, named: true }], 'The response', 'TM-3');
  if (typeof role !== 'string') return refused(role);
  if (!escalation.needsResponse || escalation.response !== null || ground.state.disposition !== 'ACTIVE') {
    const message = 'This escalation awaits no response: it is answered, for information only, or lapsed.';
    return refused(refuse('ILLEGAL_IN_STATE', 'TM-3', message));
  }
  const obstacle =
    requireFreshWorkItem(ground) ?? requireWritten(command.text, 'text', 'TM-3', 'The response is given in writing.');
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, { type: 'ESCALATION_ANSWERED', payload: { id: command.id, text: command.text } });
}
