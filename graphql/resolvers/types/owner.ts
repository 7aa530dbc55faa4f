import type { OwnerResolvers } from '#graphql/generated/resolver-types.ts';

export const Owner: OwnerResolvers = {
  person: ({ personId }, _args, { loaders }) => (personId === null ? null : loaders.people.load(personId)),
  async timeZones({ role, personId }, _args, { loaders }) {
    return personId === null ? loaders.roleTimeZones.load(role) : [(await loaders.people.load(personId)).timeZone];
  },
};
