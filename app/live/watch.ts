import type { Role } from '#domain/vocabulary.ts';

/** What a query is about: a change of it makes the query ask again. */
export type Watch = { workItem: string } | { board: Role | null } | { me: true };
