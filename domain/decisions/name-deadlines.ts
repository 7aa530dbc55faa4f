import { closureSteps } from '../closure.ts';
import type { NameDeadlines } from '../commands.ts';
import { isForSameOwner } from '../deadlines.ts';
import { deadlinesNeeded } from '../declarations.ts';
import { openQuestions } from '../questions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { NamedDeadline } from '../state.ts';
import { presentVisit } from '../timer.ts';
import { requireDeadlines } from './declare-state.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireFreshWorkItem,
  requireRole,
  requireWritten,
} from './ruling.ts';

/** M-3, GI-2: deadlines of the present visit's owners; those of owners who are not named stay. */
export function decideDeadlines(ground: Ground, command: NameDeadlines): Ruling {
  const { template, state } = ground;
  const role = requireRole(ground, template.validator, 'Naming deadlines', 'M-3');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireNameable(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.reason, 'reason', 'M-3', 'Say why the deadlines are named; old and new are logged.') ??
    requireDeadlines(ground, state.state, command.deadlines);
  if (obstacle !== null) return refused(obstacle);
  const named = (one: NamedDeadline): boolean => command.deadlines.some((other) => isForSameOwner(one, other));
  return accepted(role, {
    type: 'DEADLINES_NAMED',
    payload: {
      deadlines: command.deadlines,
      replaced: presentVisit(state).deadlines.filter(named),
      reason: command.reason,
    },
  });
}

function requireNameable({ template, state }: Ground): Refusal | null {
  const isOver = state.disposition === 'CLOSED' && !isClosing(template, state);
  if (isOver || state.disposition === 'RECLASSIFIED' || state.disposition === 'WITHDRAWN') {
    return refuse('CLOSED', 'M-5', `Nothing is owed any more on this work item, which is ${state.disposition}.`);
  }
  if (deadlinesNeeded(template, state.state)) return null;
  const message = `In ${state.state} the severity's limit is the deadline; deadlines are named from the next states on.`;
  return refuse('ILLEGAL_IN_STATE', 'M-3', message);
}

function isClosing(template: Ground['template'], state: Ground['state']): boolean {
  return closureSteps(template, state).some((step) => !step.done) || openQuestions(state).length > 0;
}
