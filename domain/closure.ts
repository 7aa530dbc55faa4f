import { holdsTrue, possibleForms } from './conditions.ts';
import { earliestNamed } from './deadlines.ts';
import { type EvidenceForm, formOf } from './forms.ts';
import type { Instant } from './instant.ts';
import { openQuestions } from './questions.ts';
import type { WorkItemState } from './state.ts';
import type { ClosureStepTemplate, ProcessTemplate } from './template.ts';
import { effectiveSeverity } from './timer.ts';

export interface ClosureStep {
  key: string;
  title: string;
  mandatory: boolean;
  done: boolean;
  /** Whether it is the one to do now; the others wait for it, or are done (process.md 7). */
  open: boolean;
  /** The improvement that lessons learnt asks for, which does not hold back "closure complete" (C-2). */
  isImprovement: boolean;
  /** What its record can be at present, the first being the one to offer. */
  forms: EvidenceForm[];
  record: Record<string, unknown> | null;
  /** Where its text is filed in the documents repository; null until it is. */
  path: string | null;
  /** The earliest deadline of the closure; null before one is named, and once the step is done. */
  deadline: Instant | null;
  by: string | null;
  at: Instant | null;
}

/** The steps that CLOSED opens, in the order in which they are owed (process.md 7); empty before. */
export function closureSteps(template: ProcessTemplate, state: WorkItemState): ClosureStep[] {
  if (state.disposition !== 'CLOSED') return [];
  const owed =
    state.improvement === null ? template.closureSteps : [...template.closureSteps, template.improvementStep];
  const next = owed.find((step) => state.closureSteps[step.key] === undefined);
  return owed.map((step) => {
    const recorded = state.closureSteps[step.key];
    return {
      key: step.key,
      title: step.title,
      mandatory: isMandatory(state, step),
      done: recorded !== undefined,
      open: step === next,
      isImprovement: step === template.improvementStep,
      forms: possibleForms(state, step.variants).map((variant) => formOf(state, variant)),
      record: recorded?.record ?? null,
      path: null,
      deadline: recorded === undefined ? earliestNamed(state) : null,
      by: recorded?.by ?? null,
      at: recorded?.at ?? null,
    };
  });
}

/** Whether every closure step has its record and every deviation note its answer; shown apart from the state (C-1, C-2). */
export function closureComplete(template: ProcessTemplate, state: WorkItemState): boolean {
  if (state.disposition !== 'CLOSED' || openQuestions(state).length > 0) return false;
  return template.closureSteps.every((step) => state.closureSteps[step.key] !== undefined);
}

function isMandatory(state: WorkItemState, step: ClosureStepTemplate): boolean {
  if (step.mandatory === 'always') return true;
  if (Array.isArray(step.mandatory)) return step.mandatory.includes(effectiveSeverity(state));
  return holdsTrue(state, step.mandatory);
}
