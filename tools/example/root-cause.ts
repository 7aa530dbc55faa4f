import { DEFECT } from './defect.ts';
import { declare, evidence, pass, type StoryChapter, settled, yes } from './step.ts';

/** Gate RC, with a first root cause statement that does not pass. */
export const ROOT_CAUSE: StoryChapter = {
  state: 'ROOT_CAUSE',
  heading: 'ROOT_CAUSE: which code produces it, and why?',
  steps: [
    evidence('eng', 'RC.1', 'writes a first root cause statement.', {
      location: 'api/v2/api.go',
      explanation: 'With several receivers the list of names comes out wrong.',
    }),
    {
      actor: 'eng2',
      tells: 'would confirm it, as an engineer too.',
      mutation: 'confirmGateItem',
      input: () => ({ item: 'RC.1', revision: 1, answer: 'YES' }),
      refused: { code: 'NOT_YOUR_PART', rule: 'A-3' },
    },
    yes('eng', 'RC.1'),
    {
      actor: 'pmo',
      tells: 'validates RC.1: Fail. It says again what was observed, not why.',
      mutation: 'validateGateItem',
      input: () => ({
        item: 'RC.1',
        revision: 1,
        verdict: 'FAIL',
        reason: 'This repeats the symptom. Missing: the function, and what in it makes the names alike.',
      }),
    },
    evidence('eng', 'RC.1', 'names the function and the reason in a second revision.', {
      location: 'api/v2/api.go, function alertToOpenAPIAlert, the loop over the receivers',
      explanation:
        'Each entry of the answer points to the loop’s own variable instead of to a name of its own. The language ' +
        'version of this module has one such variable for all rounds, so that after the loop every entry shows the ' +
        'name of the last round. With one receiver nobody can see it.',
    }),
    yes('eng', 'RC.1', 2),
    pass('RC.1', 2),
    ...settled('RC.2', 'api', 'api', 'reads the contract again: it is right as it stands.', {
      specUpdateRequired: false,
      reason:
        'The contract already asks for a list with one entry for each receiver. The code deviates from it; the ' +
        'contract needs no change.',
      specIds: [],
    }),
    ...settled('RC.3', 'eng', 'eng', 'lists what else uses the same conversion.', { areas: DEFECT.areas }),
    declare('FIX_SCOPE', 'declares FIX_SCOPE and names a deadline for each who has work in it.', (facts) => [
      { ownerId: facts.person('product').id, deadline: facts.inHours(4) },
      { ownerId: facts.person('api').id, deadline: facts.inHours(5) },
      { ownerId: facts.person('metrics').id, deadline: facts.inHours(6) },
      { role: 'PMO_LEAD', deadline: facts.inHours(8) },
    ]),
  ],
};
