import type { Role } from '#domain/vocabulary.ts';

/** Whether a part is a role's that nobody holds; not while people are still on their way. */
export function isVacant(
  people: readonly { roles: readonly Role[] }[],
  { role, person }: { role: Role; person?: object | null },
): boolean {
  return people.length > 0 && !person && !people.some(({ roles }) => roles.includes(role));
}
