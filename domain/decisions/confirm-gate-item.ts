import type { ConfirmGateItem } from '../commands.ts';
import { holdersOf, holds } from '../directory.ts';
import { involvedIn, itemState, itemStatus, liveRevision } from '../gates.ts';
import { confirmingSeats, specsToConfirm } from '../owners.ts';
import { openQuestions } from '../questions.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { GateItemTemplate } from '../template.ts';
import {
  accepted,
  type Ground,
  isWritten,
  type Ruling,
  refused,
  requireAuthority,
  requireFreshItem,
  requireItem,
  requireLiveRevision,
  requirePresentGate,
} from './ruling.ts';

/** The owner's Yes or No to one revision (A-3, G-3, G-3a); nothing is inferred. */
export function decideConfirmation(ground: Ground, command: ConfirmGateItem): Ruling {
  const item = requireItem(ground, command.item);
  if ('code' in item) return refused(item);
  const seats = confirmingSeats(ground.state, item);
  const role = requireAuthority(ground, seats, `The confirmation of ${item.key}`, 'A-3', item);
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requirePresentGate(ground, item) ??
    requireFreshItem(ground, item.key) ??
    requireLiveRevision(ground, item, command.revision) ??
    requireUnanswered(ground, item) ??
    requireReason(item, command) ??
    requireOtherValidator(ground, item, command);
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, {
    type: 'GATE_ITEM_CONFIRMED',
    payload: {
      item: item.key,
      revision: command.revision,
      sha256: liveHash(ground, item.key),
      answer: command.answer,
      reason: command.reason,
      specIds: specsOf(ground, item),
      overtaken: command.answer === 'YES' ? settledBy(ground, item) : [],
    },
  });
}

/** The specs for whose owner the actor answers; what they said stands when the registry names another owner later. */
function specsOf({ state, envelope }: Ground, item: GateItemTemplate): string[] {
  return specsToConfirm(state, item)
    .filter(({ owner }) =>
      owner.personId === null
        ? holds(state.directory, envelope.actorId, owner.role)
        : owner.personId === envelope.actorId,
    )
    .map(({ specId }) => specId);
}

/** A confirmed revision that can pass settles what an earlier one asked: it names a spec (T.1). */
function settledBy({ state }: Ground, item: GateItemTemplate): string[] {
  if (itemState(state, item.key).live?.negative === true) return [];
  return openQuestions(state).flatMap((question) => (question.item === item.key ? [question.id] : []));
}

/** The hash of the live revision, which confirmation and validation are bound to (G-4). */
export function liveHash(ground: Ground, key: string): string {
  return liveRevision(itemState(ground.state, key))?.sha256 ?? '';
}

function requireUnanswered(ground: Ground, item: GateItemTemplate): Refusal | null {
  const { template, state, envelope } = ground;
  const status = itemStatus(template, state, item.key);
  const answeredBefore = itemState(state, item.key).confirmations.some((one) => one.by === envelope.actorId);
  if (status === 'EVIDENCED' && !answeredBefore) return null;
  const words = answeredBefore ? 'You have answered this revision' : `This revision is ${status}`;
  return refuse(
    'ILLEGAL_IN_STATE',
    'G-3a',
    `${words} already; changing one's mind takes a new revision of ${item.key}.`,
  );
}

function requireReason(item: GateItemTemplate, command: ConfirmGateItem): Refusal | null {
  if (command.answer === 'YES' || isWritten(command.reason)) return null;
  return refuse(
    'REASON_MISSING',
    'G-3',
    `Say why ${item.key} is declined; its author needs the reason to supply a new revision.`,
    {
      fields: [{ path: 'reason', message: 'A reason is required with No.' }],
    },
  );
}

/** a Yes that would leave no PMO Lead free to validate is refused. */
function requireOtherValidator(ground: Ground, item: GateItemTemplate, command: ConfirmGateItem): Refusal | null {
  if (command.answer === 'NO') return null;
  const { template, state, envelope } = ground;
  const involved = [...involvedIn(state, item.key), envelope.actorId];
  const free = holdersOf(state.directory, template.validator).filter((person) => !involved.includes(person.id));
  if (free.length > 0) return null;
  return refuse(
    'SEPARATION_OF_DUTIES',
    'A-2',
    `With your confirmation no PMO Lead could validate ${item.key}. Delegate this part, or appoint a second PMO Lead.`,
  );
}
