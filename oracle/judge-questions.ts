import type { Attempt, Command } from './history.ts';
import { active, fresh, freshWhole, inRole, written } from './obstacles.ts';
import { askedSeat } from './owed.ts';
import { barredFrom, holds, takesPart } from './parts.ts';
import type { QuestionTale, Tale } from './tale.ts';
import type { Code } from './words.ts';

type Asking = Extract<Command, { do: 'ask' | 'dispute' | 'flagRisk' }>;
type Settling = Extract<Command, { do: 'answer' | 'rule' | 'withdrawQuestion' | 'readdress' }>;

/** GI-5, A-4, A-5. */
export function judgeQuestion(tale: Tale, attempt: Attempt, command: Asking | Settling): Code | null {
  switch (command.do) {
    case 'ask':
      return (
        judgeAsking(tale, attempt, command.text) ??
        (takesPart(tale, command.to) ? null : 'INPUT_INVALID') ??
        future(attempt, command.deadline)
      );
    case 'dispute':
      return judgeAsking(tale, attempt, command.text) ?? future(attempt, command.deadline);
    case 'flagRisk':
      return (
        inRole(tale, attempt, 'PMO_LEAD') ??
        judgeAsking(tale, attempt, command.text) ??
        future(attempt, command.deadline)
      );
    default:
      return judgeSettling(tale, attempt, command);
  }
}

function judgeAsking(tale: Tale, attempt: Attempt, text: string): Code | null {
  return active(tale) ?? freshWhole(tale, attempt) ?? written(text);
}

function future(attempt: Attempt, deadline: number | null): Code | null {
  return deadline !== null && deadline <= attempt.at ? 'DEADLINE_INVALID' : null;
}

function judgeSettling(tale: Tale, attempt: Attempt, command: Settling): Code | null {
  const question = tale.questions[command.question];
  if (question === undefined) return 'ILLEGAL_IN_STATE';
  switch (command.do) {
    case 'answer':
    case 'rule': {
      const fits = (question.kind === 'DISPUTE') === (command.do === 'rule');
      return (
        barredFromAnswering(tale, attempt, question) ??
        stillOpen(tale, question) ??
        (fits ? null : 'ILLEGAL_IN_STATE') ??
        freshQuestion(tale, attempt, question) ??
        written(command.text)
      );
    }
    case 'withdrawQuestion': {
      const recorded = question.kind === 'SPEC_MISSING' || question.kind === 'DEVIATION_NOTE';
      return (
        (question.asker === attempt.by ? null : 'NOT_YOUR_PART') ??
        stillOpen(tale, question) ??
        (recorded ? 'ILLEGAL_IN_STATE' : null) ??
        freshQuestion(tale, attempt, question) ??
        written(command.reason)
      );
    }
    case 'readdress':
      return (
        inRole(tale, attempt, 'PMO_LEAD') ??
        stillOpen(tale, question) ??
        freshQuestion(tale, attempt, question) ??
        written(command.reason) ??
        (canBeAsked(tale, question, command.to) ? null : 'INPUT_INVALID')
      );
  }
}

/** A question can be put to anyone in the process, so that nobody there is without the role for it: only without the part. */
function barredFromAnswering(tale: Tale, attempt: Attempt, question: QuestionTale): Code | null {
  const seat = askedSeat(tale, question);
  if (question.kind === 'QUESTION') return seat.person === attempt.by ? null : 'NOT_YOUR_PART';
  return barredFrom(tale, attempt.by, [seat]);
}

function canBeAsked(tale: Tale, question: QuestionTale, person: string): boolean {
  if (question.kind === 'QUESTION') return takesPart(tale, person);
  return holds(tale, person, question.kind === 'DISPUTE' ? 'HEAD_OF_SPECS' : 'SPEC_OWNER');
}

function stillOpen(tale: Tale, question: QuestionTale): Code | null {
  if (question.open) return null;
  return active(tale) ?? 'ILLEGAL_IN_STATE';
}

/** AU-1. */
function freshQuestion(tale: Tale, attempt: Attempt, question: QuestionTale): Code | null {
  return fresh(tale, attempt, Math.max(question.changed, tale.stateChanged, tale.severityChanged));
}
