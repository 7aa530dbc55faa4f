import { DEFECT } from './defect.ts';
import { declare, evidence, pass, type StoryChapter, settled, yes } from './step.ts';

const CODE = {
  file: 'api/v2/api.go',
  change: 'alertToOpenAPIAlert goes through the receivers by index and points each entry to its own name in the list.',
};

/** Gate I, with a patch verification that first forgets a file. */
export const IMPLEMENTATION: StoryChapter = {
  state: 'IMPLEMENTATION',
  heading: 'IMPLEMENTATION: the fix, against the locked scope',
  steps: [
    ...settled('I.1', 'eng', 'eng', `commits the fix: ${DEFECT.fix.slice(0, 12)}, two files.`, {
      commit: DEFECT.fix,
      files: DEFECT.files,
    }),
    ...settled('I.2', 'eng', 'eng', 'states that no expected value had to change.', { statement: 'not required' }),
    ...settled('I.3', 'api', 'api', 'states that there is no contract file to commit.', {
      statement: 'not applicable',
    }),
    evidence(
      'eng',
      'I.4',
      'verifies the patch, but speaks of one file only.',
      { changes: [CODE] },
      { code: 'EVIDENCE_INVALID', rule: 'GI-3' },
    ),
    evidence('eng', 'I.4', 'verifies the patch again, file by file.', {
      changes: [
        CODE,
        {
          file: 'api/v2/api_test.go',
          change: 'New test TestAlertToOpenAPIAlert: an alert with two receivers, the whole converted alert compared.',
        },
      ],
    }),
    yes('eng', 'I.4'),
    pass('I.4'),
    declare('VERIFICATION', 'declares VERIFICATION; the QA Lead is next.', (facts) => [
      { ownerId: facts.person('qa').id, deadline: facts.inHours(36) },
      { ownerId: facts.person('api').id, deadline: facts.inHours(40) },
      { role: 'PMO_LEAD', deadline: facts.inHours(42) },
    ]),
  ],
};
