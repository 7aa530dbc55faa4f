import { DEFECT } from './defect.ts';
import { closureStep, type StoryChapter } from './step.ts';

/** The five steps that the PMO Lead owes after closing, each opened by the one before. */
export const CLOSURE: StoryChapter = {
  state: 'CLOSED',
  heading: 'Closure: what is recorded, and what is learnt?',
  steps: [
    closureStep('lessonsLearnt', 'records what was learnt, which Critical makes mandatory.', {
      whatHappened:
        'The list of an alert’s receivers named the last of them once for each, so that people on call were told a wrong name.',
      why: 'A pointer to the variable of a loop was kept; all entries pointed to the same name. No test had two receivers.',
      improvement: 'none',
      templateChange: 'none: the analysis of the regression surface asked the right question.',
    }),
    closureStep('backlog', 'marks the item closed, with the evidence.', {
      closureEvidence: `Fixed by commit ${DEFECT.fix}; its test fails on the commit before it and passes on it.`,
    }),
    closureStep('changelog', 'writes the entry for the changelog.', {
      entry:
        'Each receiver of an alert is named once, by its own name, in GET /api/v2/alerts and /api/v2/alerts/groups.',
    }),
    closureStep('validationSystem', 'leaves the validation system as it is: no expected value changed.', {
      skipped: true,
      rationale: 'No metric count, expected value or severity assignment changed (FS.3).',
    }),
    closureStep('knownDeviations', 'finds no deviation note that speaks of this.', { notes: [] }),
  ],
};
