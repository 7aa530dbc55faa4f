import { DEFECT } from './defect.ts';
import { declare, evidence, pass, type StoryChapter, settled, yes } from './step.ts';

/** Report and gate T. */
export const TRIAGE: StoryChapter = {
  state: 'TRIAGE',
  heading: 'TRIAGE: is it a defect, how bad is it, who looks into it?',
  steps: [
    {
      actor: 'eng2',
      tells: 'reports it, and would call it High.',
      mutation: 'reportDefect',
      input: (facts) => ({
        title: 'API v2 names one receiver of an alert several times and leaves the others out',
        observed:
          'An alert that goes to two receivers is listed by GET /api/v2/alerts with the same receiver twice: ' +
          `the last one that matched. The other is not named at all. Seen in version 0.17.0 (${DEFECT.issue}).`,
        expected: 'Every receiver that the alert goes to is named, each once, as the first version of the API does.',
        specReference: {
          specId: facts.apiContracts.id,
          section: DEFECT.section,
          version: facts.apiContracts.version,
        },
        stepsToReproduce: [
          'Configure a route to the receiver "urgent" with continue: true, and after it a route to the receiver "r1".',
          'Send an alert that matches both routes.',
          'Ask GET /api/v2/alerts and read the alert’s list of receivers: it names "r1" twice.',
        ],
        proposedSeverity: 'HIGH',
      }),
    },
    ...settled('T.1', 'qa', 'qa-owner', 'finds the place in the API Contracts that the behaviour breaks.', (facts) => ({
      specId: facts.apiContracts.id,
      section: DEFECT.section,
      version: facts.apiContracts.version,
      expectedBehaviour:
        'Each alert carries the list of its receivers. The list is required, and each entry names one receiver.',
    })),
    ...settled(
      'T.2',
      'product',
      'product',
      'assigns Critical, not High: users are shown wrong data. The time for TRIAGE shrinks with it.',
      {
        severity: 'CRITICAL',
        rationale:
          'People on call read from this list who was told. It names a receiver twice and hides another, which is ' +
          'incorrect data shown to a user. The notifications themselves are sent as configured.',
      },
    ),
    declare('ROOT_CAUSE', 'wants to go on at once and declares ROOT_CAUSE.', [], {
      code: 'GATE_NOT_PASSED',
      rule: 'GI-3',
    }),
    evidence('qa', 'T.3', 'reproduces it on the newest commit and writes down how.', (facts) => ({
      reproduced: true,
      steps: [
        `Check out commit ${DEFECT.before} of ${DEFECT.repository}.`,
        'Hand an alert with the receivers "receiver1" and "receiver2" to the conversion that answers GET /api/v2/alerts.',
        'Read the names in its result: "receiver2" and "receiver2".',
      ],
      environment: `Commit ${DEFECT.before}, Go 1.26 on Linux, the project’s own vendored packages`,
      date: facts.today,
    })),
    yes('qa', 'T.3'),
    pass('T.3'),
    ...settled(
      'T.4',
      'head-eng',
      'head-eng',
      'names an engineering owner, with three hours to find the cause.',
      (facts) => ({ engineeringOwnerId: facts.person('eng').id, deadline: facts.inHours(3) }),
    ),
    declare('ROOT_CAUSE', 'declares ROOT_CAUSE. Gate T is passed.'),
  ],
};
