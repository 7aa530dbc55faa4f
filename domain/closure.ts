import { holdsTrue } from './conditions.ts';
import type { Instant } from './instant.ts';
import type { WorkItemState } from './state.ts';
import type { ClosureStepTemplate, ProcessTemplate } from './template.ts';
import { effectiveSeverity } from './timer.ts';

export interface ClosureStep {
  key: string;
  title: string;
  mandatory: boolean;
  done: boolean;
  record: Record<string, unknown> | null;
  /** Where its text is filed in the documents repository; null until it is. */
  path: string | null;
  at: Instant | null;
}

/** The steps that CLOSED opens, in the order in which they are owed (process.md 7); empty before. */
export function closureSteps(template: ProcessTemplate, state: WorkItemState): ClosureStep[] {
  if (state.disposition !== 'CLOSED') return [];
  return template.closureSteps.map((step) => {
    const recorded = state.closureSteps[step.key];
    return {
      key: step.key,
      title: step.title,
      mandatory: isMandatory(state, step),
      done: recorded !== undefined,
      record: recorded?.record ?? null,
      path: null,
      at: recorded?.at ?? null,
    };
  });
}

/** Whether every closure step has its record; shown apart from the state, which is CLOSED throughout. */
export function closureComplete(template: ProcessTemplate, state: WorkItemState): boolean {
  return state.disposition === 'CLOSED' && closureSteps(template, state).every((step) => step.done);
}

function isMandatory(state: WorkItemState, step: ClosureStepTemplate): boolean {
  if (step.mandatory === 'always') return true;
  if (Array.isArray(step.mandatory)) return step.mandatory.includes(effectiveSeverity(state));
  return holdsTrue(state, step.mandatory);
}
