import { DEFECT } from './defect.ts';
import { declare, evidence, type StoryChapter, settled } from './step.ts';

/** Gate V; Critical asks for the canonical owner's sign-off. */
export const VERIFICATION: StoryChapter = {
  state: 'VERIFICATION',
  heading: 'VERIFICATION: is it gone, and is nothing else broken?',
  steps: [
    ...settled('V.1', 'qa', 'qa', 'runs the new test before and after the fix: red, then green.', (facts) => ({
      method:
        'The test of the fix was run twice: put into the commit before the fix, and on the fix itself. Before, it ' +
        'reports receiver2 where receiver1 should be; after, it passes.',
      result: 'resolved',
      date: facts.today,
      build: DEFECT.fix,
    })),
    ...settled('V.2', 'qa', 'qa', 'states that the validation run is not touched.', {
      statement: 'validation not affected — confirmed',
    }),
    ...settled('V.3', 'qa', 'qa', 'checks each area of the regression surface.', {
      checks: DEFECT.areas.map((area) => ({
        area,
        testCases: 'All tests of the package api/v2, TestAlertToOpenAPIAlert among them.',
        method: 'go test ./api/v2/ on the commit of the fix; both operations answer through the tested conversion.',
        result: 'pass',
      })),
    }),
    ...settled('V.4', 'api', 'api', 'signs off against the contract.', {
      signOff: 'With the fix every alert lists each of its receivers by its own name, as the contract requires.',
    }),
    declare('CLOSED', 'declares CLOSED and names when the closure is to be finished.', (facts) => [
      { role: 'PMO_LEAD', deadline: facts.inHours(72) },
    ]),
  ],
};

/** What is left after the last gate: nothing goes back. */
export const CLOSED: StoryChapter = {
  state: 'CLOSED',
  heading: 'CLOSED',
  steps: [
    evidence(
      'eng',
      'I.1',
      'would like to add another commit.',
      { commit: DEFECT.before, files: DEFECT.files },
      { code: 'CLOSED', rule: 'M-5' },
    ),
    {
      actor: 'pmo',
      tells: 'leaves a last word for whoever reads this.',
      mutation: 'comment',
      input: () => ({ text: `The public history of this defect: ${DEFECT.issue} and ${DEFECT.pullRequest}.` }),
    },
  ],
};
