import type { ShownAction, ShownQuestion } from './shown.ts';

/** The question that a next action asks its owner to answer, or to rule on (GI-1); null where that is closed by now. */
export function owedQuestion(
  questions: readonly ShownQuestion[],
  action: Pick<ShownAction, 'kind' | 'owner' | 'deadline'>,
): ShownQuestion | null {
  const owed = questions
    .filter(
      ({ open, kind, owner }) =>
        open && (kind === 'DISPUTE') === (action.kind === 'RULE') && isSame(owner, action.owner),
    )
    .sort((one, other) => Date.parse(one.deadline) - Date.parse(other.deadline));
  return owed.find(({ deadline }) => deadline === action.deadline) ?? owed[0] ?? null;
}

type Owner = ShownQuestion['owner'];

/** People are the same whatever role they are asked in. */
function isSame(one: Owner, other: Owner): boolean {
  if (one.person || other.person) return one.person?.id === other.person?.id;
  return one.role === other.role;
}
