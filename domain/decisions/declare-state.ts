import type { DeclareState } from '../commands.ts';
import { deadlinesNeeded } from '../declarations.ts';
import { findPerson } from '../directory.ts';
import { gateOfState, gateOpen, missingParts } from '../gates.ts';
import type { Owner } from '../owner.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import type { NamedDeadline, WorkItemState } from '../state.ts';
import { holdsInVisit, ownersInVisit } from '../visit-owners.ts';
import { ROLE_TITLES } from '../vocabulary.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireActive,
  requireFreshWorkItem,
  requireRole,
} from './ruling.ts';

/** M-2: a forward transition is declared by the PMO Lead, and refused naming each unmet condition. */
export function decideDeclaration(ground: Ground, command: DeclareState): Ruling {
  const { template, state } = ground;
  const role = requireRole(ground, template.validator, 'Declaring a state', 'M-2');
  if (typeof role !== 'string') return refused(role);
  const obstacle = requireActive(ground) ?? requireNextState(ground, command) ?? requireFreshWorkItem(ground);
  if (obstacle !== null) return refused(obstacle);
  const closed = requireGate(ground, command) ?? requireDeadlines(ground, command.to, command.deadlines);
  if (closed !== null) return refused(closed);
  const named = deadlinesNeeded(template, command.to) ? command.deadlines : [];
  return accepted(role, { type: 'STATE_DECLARED', payload: { from: state.state, to: command.to, deadlines: named } });
}

function requireNextState(ground: Ground, command: DeclareState): Refusal | null {
  const gate = gateOfState(ground.template, ground.state.state);
  if (gate?.to === command.to) return null;
  return refuse(
    'ILLEGAL_IN_STATE',
    'M-5',
    `From ${ground.state.state} only ${gate?.to ?? 'nothing'} can be declared, not ${command.to}; no state is skipped.`,
  );
}

function requireGate(ground: Ground, command: DeclareState): Refusal | null {
  const { template, state } = ground;
  const gate = gateOfState(template, state.state);
  if (gate === null) return null;
  const missing = missingParts(template, state, gate.key);
  if (missing.length === 0) return null;
  if (!gateOpen(template, state, gate.key)) {
    const items = [...new Set(missing.flatMap((part) => (part.item === null ? [] : [part.item])))];
    const message = `Gate ${gate.key} is closed: ${items.join(', ')} ${items.length === 1 ? 'lacks' : 'lack'} a part. Supply, confirm and validate what is missing, then declare ${command.to}.`;
    return refuse('GATE_NOT_PASSED', 'GI-3', message, { missing });
  }
  return refuse('OPEN_QUESTION', 'GI-5', `A question is open; once it is answered, ${command.to} can be declared.`, {
    missing,
  });
}

/**
 * GI-2: states without a limit get their deadlines here, all in the future, at least one for somebody who can get an
 * action; who is not named gets the earliest. Those for anybody else are ignored.
 */
export function requireDeadlines(ground: Ground, to: string, deadlines: readonly NamedDeadline[]): Refusal | null {
  const { template, state, now } = ground;
  if (!deadlinesNeeded(template, to)) return null;
  const past = deadlines.flatMap((named, index): FieldProblem[] =>
    named.deadline > now
      ? []
      : [{ path: `deadlines[${index}].deadline`, message: 'The deadline has passed; name an instant in the future.' }],
  );
  if (past.length > 0) {
    const what = past.length === 1 ? 'A deadline has' : 'Deadlines have';
    return refuse('DEADLINE_INVALID', 'GI-2', `${what} passed; name instants in the future.`, { fields: past });
  }
  if (deadlines.some(holdsInVisit(template, state, to))) return null;
  const owners = ownersInVisit(template, state, to).map((owner) => describeOwner(state, owner));
  return refuse(
    'DEADLINE_MISSING',
    'GI-2',
    `Every action in ${to} needs a deadline; name at least one for somebody who can get an action there.`,
    { fields: [{ path: 'deadlines', message: `Name a deadline for at least one of: ${owners.join(', ')}.` }] },
  );
}

function describeOwner(state: WorkItemState, { role, personId }: Owner): string {
  const name = findPerson(state.directory, personId)?.name;
  return name === undefined ? ROLE_TITLES[role] : `${name} (${ROLE_TITLES[role]})`;
}
