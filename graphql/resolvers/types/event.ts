import type { EventResolvers } from '#graphql/generated/resolver-types.ts';

export const Event: EventResolvers = {
  by: ({ actorId }, _args, { loaders }) => (actorId === null ? null : loaders.people.load(actorId)),
  payload: ({ payload }) => ({ ...payload }),
};
