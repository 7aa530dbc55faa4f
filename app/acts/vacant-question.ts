import { PROCESS_ROLES, type Role } from '#domain/vocabulary.ts';
import type { ShownAction, ShownQuestion } from './shown.ts';

type Asked = Pick<ShownQuestion, 'open' | 'kind' | 'owner' | 'deadline'>;

/** The open question whose asked person no longer takes part, so that it has to be readdressed (process.md 2). */
export function vacantQuestion<Question extends Asked>(
  questions: readonly Question[],
  action: Pick<ShownAction, 'deadline'>,
  people: readonly { id: string; roles: readonly Role[] }[],
): Question | null {
  const takesPart = (id: string) =>
    people.some((person) => person.id === id && person.roles.some((role) => PROCESS_ROLES.includes(role)));
  const vacant = questions.filter(
    ({ open, kind, owner }) => open && kind === 'QUESTION' && owner.person !== null && !takesPart(owner.person.id),
  );
  return vacant.find(({ deadline }) => deadline === action.deadline) ?? vacant[0] ?? null;
}
