import { isSameOwner } from './is-same-owner.ts';
import type { ShownAction, ShownQuestion } from './shown.ts';

/** The question that a next action asks its owner to answer, or to rule on (GI-1); null where that is closed by now. */
export function owedQuestion<Question extends Pick<ShownQuestion, 'open' | 'kind' | 'owner' | 'deadline'>>(
  questions: readonly Question[],
  action: Pick<ShownAction, 'kind' | 'owner' | 'deadline'>,
): Question | null {
  const owed = questions
    .filter(({ open, kind }) => open && (kind === 'DISPUTE') === (action.kind === 'RULE'))
    .filter(({ owner }) => isSameOwner(owner, action.owner))
    .sort((one, other) => Date.parse(one.deadline) - Date.parse(other.deadline));
  return owed.find(({ deadline }) => deadline === action.deadline) ?? owed[0] ?? null;
}
