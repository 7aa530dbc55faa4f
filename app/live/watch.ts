import type { Role } from '#domain/vocabulary.ts';

/**
 * What a query is about: a change of it makes the query ask again. `board` is one role's board, or with null that of
 * everybody; `boards` those of several roles as one. `inbox` is what was communicated to whoever is signed in.
 */
export type Watch =
  | { workItem: string }
  | { board: Role | null }
  | { boards: readonly Role[] }
  | { me: true }
  | { inbox: true };
