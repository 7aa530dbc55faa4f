import type { ClosureRecord } from './history.ts';
import { liveOf } from './status.ts';
import { effectiveSeverity, needsSignOff, type Tale } from './tale.ts';

/** Process.md 7, in order. */
export const CLOSURE_STEPS = ['lessonsLearnt', 'backlog', 'changelog', 'validationSystem', 'knownDeviations'] as const;

/** The step that is to be done now: those in order, then the improvement that lessons learnt asks for (C-2). */
export function stepOwed(tale: Tale): string | null {
  const next = CLOSURE_STEPS.find((step) => !tale.stepsDone.includes(step));
  if (next !== undefined) return next;
  return tale.improvement && !tale.stepsDone.includes('improvement') ? 'improvement' : null;
}

/** Something is still owed on the closed work item. */
export function isClosing(tale: Tale): boolean {
  return tale.disposition === 'CLOSED' && (stepOwed(tale) !== null || tale.questions.some((question) => question.open));
}

/** Whether the record has one of the forms that evidence-forms.md gives the step. */
export function recordFits(tale: Tale, step: string, record: ClosureRecord): boolean {
  if (record.form === 'written') return true;
  return record.form === 'skipped' && maySkip(tale, step);
}

function maySkip(tale: Tale, step: string): boolean {
  if (step === 'lessonsLearnt' || step === 'changelog') return !needsSignOff(effectiveSeverity(tale));
  if (step === 'validationSystem') return liveOf(tale, 'FS.3')?.evidence.form === 'notAffected';
  // Dropping an improvement takes a rationale only.
  return step === 'improvement';
}

/** C-1: all five, and every deviation note answered. */
export function isClosureComplete(tale: Tale): boolean {
  return (
    tale.disposition === 'CLOSED' &&
    CLOSURE_STEPS.every((step) => tale.stepsDone.includes(step)) &&
    !tale.questions.some((question) => question.open)
  );
}
