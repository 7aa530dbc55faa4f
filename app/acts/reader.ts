import type { Role } from '#domain/vocabulary.ts';

/** Whoever looks at a page, as far as it decides what they are offered. */
export interface Reader {
  id: string;
  roles: readonly Role[];
}

export interface ShownOwner {
  role: Role;
  person?: { id: string } | null;
}

/** Whether something is owed by this person: in person, or through a role that nobody in particular is named for. */
export function holds(reader: Reader, owner: ShownOwner): boolean {
  return owner.person ? owner.person.id === reader.id : reader.roles.includes(owner.role);
}
