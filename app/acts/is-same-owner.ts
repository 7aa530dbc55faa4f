import type { Role } from '#domain/vocabulary.ts';

interface Owner {
  role: Role;
  person?: { id: string } | null;
}

/** People are the same whatever role they owe something in (GI-1). */
export function isSameOwner(one: Owner, other: Owner): boolean {
  if (one.person || other.person) return one.person?.id === other.person?.id;
  return one.role === other.role;
}
