import { findPerson } from './directory.ts';
import { addSeconds, type Instant } from './instant.ts';
import type { Owner } from './owner.ts';
import { roleOwner, specOwner } from './owners.ts';
import type { Addressee, QuestionRecord, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { effectiveSeverity, limitSeconds, scaled } from './timer.ts';
import { PROCESS_ROLES, type QuestionKind, type Role } from './vocabulary.ts';

/** Whose answer is awaited: the asked person, whoever holds the role, or the spec's present owner (GI-5, A-4, A-5). */
export function questionOwner(state: WorkItemState, { kind, to }: Pick<QuestionRecord, 'kind' | 'to'>): Owner {
  switch (to.kind) {
    case 'person':
      return { role: roleAsked(kind) ?? anyRoleOf(state, to), personId: to.personId };
    case 'role':
      return roleOwner(state, to.role);
    case 'specOwner':
      return specOwner(state, to.specId);
  }
}

/** The role in which a person was asked, or, once that is lost, the first that is left: any is enough for a question. */
function anyRoleOf(state: WorkItemState, to: Extract<Addressee, { kind: 'person' }>): Role {
  const roles = findPerson(state.directory, to.personId)?.roles ?? [];
  return roles.includes(to.role) ? to.role : (roles.find((role) => PROCESS_ROLES.includes(role)) ?? to.role);
}

/** Questions that keep every gate closed, or, after CLOSED, the closure from being complete (GI-5, C-1). */
export function openQuestions(state: WorkItemState): QuestionRecord[] {
  return state.questions.filter((question) => question.status === 'OPEN');
}

/** The deadline that was named, or the limit of the state visit in which the question was asked (GI-2). */
export function questionDeadline(template: ProcessTemplate, state: WorkItemState, question: QuestionRecord): Instant {
  if (question.deadline !== null) return question.deadline;
  const visit = state.visits[question.visit];
  const limit = visit === undefined ? null : limitSeconds(template, visit.state, effectiveSeverity(state));
  if (visit === undefined || limit === null) {
    throw new Error(`Question ${question.id} of work item ${state.id} has no deadline, which GI-2 forbids.`);
  }
  return addSeconds(visit.enteredAt, scaled(state, limit));
}

/** The role that a question of a kind can be put to; null where any part in the process is enough (GI-5, A-4, A-5). */
export function roleAsked(kind: QuestionKind): Role | null {
  if (kind === 'QUESTION') return null;
  return kind === 'DISPUTE' ? 'HEAD_OF_SPECS' : 'SPEC_OWNER';
}
