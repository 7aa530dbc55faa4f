import type { ClosureRecord } from '../history.ts';

/** The whole record of a closure step (evidence-forms.md, last paragraph). */
export function recordOf(step: string, { form, improves, notes }: ClosureRecord): Record<string, unknown> {
  if (form === 'spoiled') return { surplus: 'of no form' };
  if (form === 'skipped') return { [step === 'improvement' ? 'dropped' : 'skipped']: true, rationale: 'Minor.' };
  switch (step) {
    case 'lessonsLearnt':
      return {
        whatHappened: 'A wrong divisor.',
        why: 'Nobody compared.',
        improvement: improves ? 'Compare with the spec.' : 'none',
        templateChange: 'none',
      };
    case 'backlog':
      return { closureEvidence: 'Gate V.' };
    case 'changelog':
      return { entry: 'Churn is right.' };
    case 'validationSystem':
      return { change: 'One value.' };
    case 'knownDeviations':
      return { notes: notes.map((specId) => ({ specId, note: 'Churn.', decision: 'changed', reason: 'Fixed.' })) };
    default:
      return { templateVersion: '1.1' };
  }
}
