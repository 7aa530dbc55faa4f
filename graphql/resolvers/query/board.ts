import type { Role } from '#domain/vocabulary.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { parseFilter } from '#graphql/inputs/filter.ts';

/** Null when neither is given; of both, either. */
function rolesOf(role: Role | null | undefined, roles: readonly Role[] | null | undefined): readonly Role[] | null {
  const all = [...(role ? [role] : []), ...(roles ?? [])];
  return all.length === 0 && !roles ? null : all;
}

export const board: NonNullable<QueryResolvers['board']> = async (_parent, args) => ({
  roles: rolesOf(args.role, args.roles),
  filter: await parseFilter(args.filter),
});
