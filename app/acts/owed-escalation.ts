import { isSameOwner } from './is-same-owner.ts';
import type { ShownAction, ShownEscalation } from './shown.ts';

/** The escalation that a next action asks its owner to respond to, the oldest first (TM-3); null where there is none left. */
export function owedEscalation(
  escalations: readonly ShownEscalation[],
  action: Pick<ShownAction, 'owner'>,
): ShownEscalation | null {
  const owed = escalations
    .filter(({ awaited, responder }) => awaited && isSameOwner(responder, action.owner))
    .sort((one, other) => Date.parse(one.raisedAt) - Date.parse(other.raisedAt));
  return owed[0] ?? null;
}
