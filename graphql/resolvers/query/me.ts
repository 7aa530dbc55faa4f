import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';

export const me: NonNullable<QueryResolvers['me']> = (_parent, _args, { person }) => ({
  id: person.personId,
  name: person.name,
  email: person.email,
  roles: person.roles,
  timeZone: person.timeZone,
});
