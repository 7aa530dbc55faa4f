import type { Role } from './vocabulary.ts';

/** Who owes something: a named person, or (with `personId` null) whoever holds the role (process.md 2). */
export interface Owner {
  role: Role;
  personId: string | null;
}

/** One key for one owner: the person where there is one, whatever roles they hold (GI-1), else the role. */
export function ownerKey(owner: Owner): string {
  return owner.personId === null ? `role:${owner.role}` : `person:${owner.personId}`;
}

/** Keys of what a person owes: in person, and through roles. */
export function ownerKeys(personId: string, roles: readonly Role[]): string[] {
  return [
    // The role plays no part in the key of a named person.
    ownerKey({ role: 'VIEWER', personId }),
    ...roles.map((role) => ownerKey({ role, personId: null })),
  ];
}
