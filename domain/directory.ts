import type { Role, SpecKind } from './vocabulary.ts';

/** A person as the process knows one: an immutable id, a name for statements, and the roles held. */
export interface DirectoryPerson {
  id: string;
  name: string;
  roles: Role[];
}

/** A canonical spec of the registry (process.md 2). */
export interface DirectorySpec {
  id: string;
  path: string;
  title: string;
  version: string;
  kind: SpecKind;
  ownerId: string;
}

/**
 * Facts from outside that a decision reads: who holds which role, who owns which spec. It enters with the command and
 * is recorded in the event when it differs from the one recorded before. Only people with a process role are in it.
 */
export interface Directory {
  people: DirectoryPerson[];
  specs: DirectorySpec[];
}

export function findPerson(directory: Directory, id: string | null): DirectoryPerson | null {
  return directory.people.find((person) => person.id === id) ?? null;
}

export function findSpec(directory: Directory, id: string | null): DirectorySpec | null {
  return directory.specs.find((spec) => spec.id === id) ?? null;
}

export function holdersOf(directory: Directory, role: Role): DirectoryPerson[] {
  return directory.people.filter((person) => person.roles.includes(role));
}

export function holds(directory: Directory, personId: string, role: Role): boolean {
  return findPerson(directory, personId)?.roles.includes(role) ?? false;
}
