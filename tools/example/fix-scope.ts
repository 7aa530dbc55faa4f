import { DEFECT } from './defect.ts';
import { declare, type StoryChapter, settled } from './step.ts';

/** Gate FS: nothing but the code changes, and each who could object says so. */
export const FIX_SCOPE: StoryChapter = {
  state: 'FIX_SCOPE',
  heading: 'FIX_SCOPE: what exactly will change?',
  steps: [
    ...settled(
      'FS.1',
      'product',
      'product',
      'fixes the scope: one loop, and a test that would have caught it.',
      (facts) => ({
        change:
          'The conversion of an alert gives each entry of the receiver list a name of its own. A test converts an alert ' +
          'with two receivers and compares the whole result.',
        files: DEFECT.files,
        expectedBehaviour:
          'An alert with the receivers receiver1 and receiver2 is listed with exactly these two names.',
        specId: facts.apiContracts.id,
        section: DEFECT.section,
        version: facts.apiContracts.version,
      }),
    ),
    ...settled('FS.2', 'api', 'api', 'states that no spec has to be committed first.', (facts) => ({
      statement: `no spec update required — confirmed by ${facts.person('api').name}`,
    })),
    ...settled(
      'FS.3',
      'metrics',
      'metrics',
      'checks the metric that counts alerts by state: it does not come from this code.',
      {
        metric: 'alertmanager_alerts',
        statement: 'no validation update required — alertmanager_alerts not affected',
      },
    ),
    ...settled('FS.4', 'api', 'api', 'states that the contract’s file stays as it is.', {
      statement: 'no API contract change — confirmed by API Contracts owner',
    }),
    declare('IMPLEMENTATION', 'declares IMPLEMENTATION; from here the scope is locked.', (facts) => [
      { ownerId: facts.person('eng').id, deadline: facts.inHours(24) },
      { ownerId: facts.person('api').id, deadline: facts.inHours(26) },
      { role: 'PMO_LEAD', deadline: facts.inHours(28) },
    ]),
  ],
};
