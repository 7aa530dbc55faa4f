import { closureSteps } from '../closure.ts';
import type { Command } from '../commands.ts';
import { addSeconds } from '../instant.ts';
import type { NextAction } from '../next-actions.ts';
import { openQuestions, questionOwner } from '../questions.ts';
import type { Evidence } from './evidence.ts';
import type { Play } from './play.ts';

/** Records that closure steps accept in the ordinary way. */
const RECORDS: Record<string, Evidence> = {
  lessonsLearnt: {
    whatHappened: 'The divisor was taken from another table.',
    why: 'Two tables have a column of the same name.',
    improvement: 'Review joins against the metrics definitions.',
    templateChange: 'defect_run.md 1.1: a line on joins in RC.1',
  },
  backlog: { closureEvidence: 'BLG-42, closed with the fix’s commit.' },
  changelog: { entry: 'Churn is calculated with the mean of customers.' },
  validationSystem: { change: 'The expected value of churn for May.' },
  knownDeviations: { notes: [] },
  improvement: { templateVersion: '1.1' },
};

/** A command that completes the closure step which is due. */
export function closes(play: Play, change: Evidence = {}): Command {
  const step = closureSteps(play.template, play.state).find((one) => one.open)?.key ?? 'backlog';
  return { type: 'COMPLETE_CLOSURE_STEP', step, record: { ...RECORDS[step], ...change } };
}

/** The question that an owner is asked, by the owner's action. */
function askedOf(play: Play, action: NextAction): string {
  const mine = openQuestions(play.state).filter((question) => {
    const owner = questionOwner(play.state, question);
    return owner.personId === action.owner.personId && owner.role === action.owner.role;
  });
  const isRuling = action.kind === 'RULE';
  return mine.find((question) => (question.kind === 'DISPUTE') === isRuling)?.id ?? mine[0]?.id ?? 'q0';
}

/** The command that does what an action beside the gate asks; null for those of a gate item. */
export function answerTo(play: Play, action: NextAction): Command | null {
  const deadline = addSeconds(play.now, 3600);
  switch (action.kind) {
    case 'NAME_DEADLINES': {
      const deadlines = [{ ownerId: null, role: play.template.validator, deadline }];
      return { type: 'NAME_DEADLINES', deadlines, reason: 'After the reversion.' };
    }
    case 'ANSWER':
      return { type: 'ANSWER_QUESTION', id: askedOf(play, action), text: 'The month of May.' };
    case 'RULE':
      return { type: 'RULE_ON_DISPUTE', id: askedOf(play, action), text: 'The spec stands as it is.' };
    case 'DECIDE':
      return { type: 'ASK_QUESTION', text: 'Try once more with the data of May?', ownerId: play.id('qa'), deadline };
    case 'RAISE_REGRESSION':
      return { type: 'RAISE_REVERSION', reversion: 'REGRESSION', reason: 'The total is wrong again.' };
    case 'CLOSE_STEP':
    case 'IMPROVE':
      return closes(play);
    default:
      return null;
  }
}
