import type { DeclareState } from '../commands.ts';
import { findPerson } from '../directory.ts';
import { gateOfState, gateOpen, missingParts } from '../gates.ts';
import { type FieldProblem, type Refusal, refuse } from '../refusal.ts';
import { stateTemplate } from '../timer.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireActive,
  requireAuthority,
  requireFreshWorkItem,
} from './ruling.ts';

/** M-2: a forward transition is declared by the PMO Lead, and refused naming each unmet condition. */
export function decideDeclaration(ground: Ground, command: DeclareState): Ruling {
  const { template, state } = ground;
  const role = requireAuthority(ground, [{ kind: 'role', role: template.validator }], 'Declaring a state', 'M-2');
  if (typeof role !== 'string') return refused(role);
  const obstacle = requireActive(ground) ?? requireNextState(ground, command) ?? requireFreshWorkItem(ground);
  if (obstacle !== null) return refused(obstacle);
  const closed = requireGate(ground, command) ?? requireDeadlines(ground, command);
  if (closed !== null) return refused(closed);
  const named = stateTemplate(template, command.to)?.deadlines === 'limit' ? [] : command.deadlines;
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

/** GI-2: states without a limit get their deadlines here; at least one, all in the future. */
function requireDeadlines(ground: Ground, command: DeclareState): Refusal | null {
  if (stateTemplate(ground.template, command.to)?.deadlines === 'limit') return null;
  if (command.deadlines.length === 0) {
    return refuse(
      'DEADLINE_MISSING',
      'GI-2',
      `Every action in ${command.to} needs a deadline; name at least one with the declaration.`,
      {
        fields: [{ path: 'deadlines', message: 'Name at least one owner with a deadline.' }],
      },
    );
  }
  const fields = command.deadlines.flatMap((named, index): FieldProblem[] => {
    if (named.deadline <= ground.now) {
      return [
        { path: `deadlines[${index}].deadline`, message: 'The deadline has passed; name an instant in the future.' },
      ];
    }
    if (named.ownerId !== null && findPerson(ground.state.directory, named.ownerId) === null) {
      return [{ path: `deadlines[${index}].ownerId`, message: 'Nobody with a part in the process has this id.' }];
    }
    return [];
  });
  if (fields.length === 0) return null;
  return refuse(
    'DEADLINE_INVALID',
    'GI-2',
    `${fields.length === 1 ? 'A deadline is' : 'Deadlines are'} not usable; mend the named fields.`,
    {
      fields,
    },
  );
}
