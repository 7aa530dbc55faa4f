import type { RaiseReversion } from '../commands.ts';
import { seatsOf } from '../owners.ts';
import { refuse } from '../refusal.ts';
import { itemsEmptiedBy } from '../reversions.ts';
import {
  accepted,
  type Ground,
  type Ruling,
  refused,
  requireAuthority,
  requireFreshWorkItem,
  requireState,
  requireWritten,
} from './ruling.ts';

/** M-3: a scope question or a regression takes the work item back, with a written reason; nothing is carried over (G-7). */
export function decideReversion(ground: Ground, command: RaiseReversion): Ruling {
  const { template, state } = ground;
  const reversion = template.reversions.find((one) => one.key === command.reversion);
  if (reversion === undefined) {
    const known = template.reversions.map((one) => one.key).join(', ');
    return refused(refuse('ILLEGAL_IN_STATE', 'M-3', `There is no reversion ${command.reversion}; there is ${known}.`));
  }
  const role = requireAuthority(ground, seatsOf(state, [reversion.raisedBy], null), reversion.title, 'M-3');
  if (typeof role !== 'string') return refused(role);
  const obstacle =
    requireState(ground, reversion.from, reversion.title, 'M-3') ??
    requireFreshWorkItem(ground) ??
    requireWritten(command.reason, 'text', 'M-3', `Say why ${state.state} goes back to ${reversion.to}.`);
  if (obstacle !== null) return refused(obstacle);
  return accepted(role, {
    type: 'STATE_REVERTED',
    payload: {
      reversion: reversion.key,
      from: reversion.from,
      to: reversion.to,
      reason: command.reason,
      emptied: itemsEmptiedBy(template, reversion),
    },
  });
}
