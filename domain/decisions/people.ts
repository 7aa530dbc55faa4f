import type { Delegate, NameReproductionOwner, ReplaceEngineeringOwner } from '../commands.ts';
import { gateOfItem, itemStatus } from '../gates.ts';
import { type Owner, ownerKey } from '../owner.ts';
import { confirmingSeats, type Seat } from '../owners.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { GateItemTemplate } from '../template.ts';
import type { Role } from '../vocabulary.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireActive,
  requireAuthority,
  requireFreshItem,
  requireFreshWorkItem,
  requireHolder,
  requireItem,
  requireRole,
  requireWritten,
} from './ruling.ts';

/** Who may be named to reproduce (process.md 2). */
const REPRODUCERS: readonly Role[] = ['QA_LEAD', 'HEAD_OF_ENGINEERING'];

/** an owner hands the part of an item that is still ahead to another holder of the same role. */
export function decideDelegation(ground: Ground, command: Delegate): Ruling {
  const item = requireItem(ground, command.item);
  if ('code' in item) return refused(item);
  const seats = confirmingSeats(ground.state, item).map(
    (seat): Seat => ({ ...seat, open: seat.owner.personId === null }),
  );
  const role = requireAuthority(ground, seats, `The part in ${item.key}`, 'A-3');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireAhead(ground, item) ??
    requireFreshItem(ground, item.key) ??
    requireWritten(command.reason, 'reason', 'A-3', 'Say why the part is delegated; it is logged.');
  if (obstacle !== null) return refused(obstacle);
  const own = seats.find(({ owner }) => isHeldBy(owner, ground.envelope.actorId, role));
  const person = requireHolder(ground, command.toId, role, 'toId', 'A-3');
  if ('code' in person) return refused(person);
  if (person.id === ground.envelope.actorId || person.id === own?.owner.personId) {
    const message = 'This person holds the part already; name another holder of the same role.';
    return refused(refuse('INPUT_INVALID', 'A-3', message, { fields: [{ path: 'toId', message }] }));
  }
  return accepted(role, {
    type: 'PART_DELEGATED',
    payload: { item: item.key, role, fromId: own?.owner.personId ?? null, toId: person.id, reason: command.reason },
  });
}

function isHeldBy(owner: Owner, actorId: string, role: Role): boolean {
  return ownerKey(owner) === ownerKey({ role, personId: actorId }) || (owner.personId === null && owner.role === role);
}

/** A part of an item that has passed, or whose gate was left, is no longer anybody's to hand on. */
function requireAhead({ template, state }: Ground, item: GateItemTemplate): Refusal | null {
  const gate = gateOfItem(template, item.key);
  const present = template.gates.findIndex((candidate) => candidate.from === state.state);
  const isLeft = gate === null || template.gates.indexOf(gate) < present;
  const status = itemStatus(template, state, item.key);
  if (status !== 'PASSED' && !(isLeft && status === 'EMPTY')) return null;
  return refuse('ILLEGAL_IN_STATE', 'A-3', `${item.key} is ${status}; nothing of it is left to delegate.`);
}

/** process.md 2: the Head of Engineering names another engineer; what was confirmed stands. */
export function decideEngineeringOwner(ground: Ground, command: ReplaceEngineeringOwner): Ruling {
  const { state } = ground;
  const role = requireRole(ground, 'HEAD_OF_ENGINEERING', 'The engineering owner', 'A-3');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.reason, 'reason', 'A-3', 'Say why the engineering owner is replaced.');
  if (obstacle !== null) return refused(obstacle);
  const fromId = state.engineeringOwnerId;
  if (fromId === null) {
    const message = 'No engineering owner has been assigned yet; that is the evidence of T.4.';
    return refused(refuse('ILLEGAL_IN_STATE', 'A-3', message));
  }
  const person = requireHolder(ground, command.toId, 'ENGINEER', 'toId', 'A-3');
  if ('code' in person) return refused(person);
  if (person.id === fromId) return refused(sameAgain('the engineering owner'));
  return accepted(role, {
    type: 'ENGINEERING_OWNER_REPLACED',
    payload: { fromId, toId: person.id, reason: command.reason },
  });
}

/** process.md 2: the PMO Lead names who reproduces, the QA Lead or the Head of Engineering. */
export function decideReproductionOwner(ground: Ground, command: NameReproductionOwner): Ruling {
  const { template, state } = ground;
  const role = requireRole(ground, template.validator, 'The reproduction owner', 'A-3');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireActive(ground) ??
    requireReproductionAhead(ground) ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.reason, 'reason', 'A-3', 'Say why somebody else reproduces the defect.');
  if (obstacle !== null) return refused(obstacle);
  const held = REPRODUCERS.map((one) => requireHolder(ground, command.toId, one, 'toId', 'A-3'));
  const fitting = held.findIndex((outcome) => !('code' in outcome));
  const named = REPRODUCERS[fitting];
  if (named === undefined) {
    const message = 'The QA Lead or the Head of Engineering reproduces; name somebody who holds one of these roles.';
    return refused(refuse('INPUT_INVALID', 'A-3', message, { fields: [{ path: 'toId', message }] }));
  }
  if (state.reproductionOwnerId === command.toId) return refused(sameAgain('the reproduction owner'));
  return accepted(role, {
    type: 'REPRODUCTION_OWNER_NAMED',
    payload: { toId: command.toId, role: named, reason: command.reason },
  });
}

function requireReproductionAhead({ template, state }: Ground): Refusal | null {
  const items = template.gates
    .filter((gate) => gate.from === state.state)
    .flatMap((gate) => gate.items)
    .filter((item) =>
      item.confirmers.some(({ parties }) =>
        parties.some((party) => party.kind === 'named' && party.named === 'reproductionOwner'),
      ),
    );
  if (items.some((item) => itemStatus(template, state, item.key) !== 'PASSED')) return null;
  return refuse('ILLEGAL_IN_STATE', 'A-3', 'The reproduction has been settled; nobody is named for it any more.');
}

function sameAgain(part: string): Refusal {
  const message = `This person is ${part} already; name another one.`;
  return refuse('INPUT_INVALID', 'A-3', message, { fields: [{ path: 'toId', message }] });
}
