import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';

export const provenAt: NonNullable<QueryResolvers['provenAt']> = (_parent, _args, { person }) =>
  person.provenAt.toISOString();
