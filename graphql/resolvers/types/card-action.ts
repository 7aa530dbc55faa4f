import type { CardActionResolvers } from '#graphql/generated/resolver-types.ts';

export const CardAction: CardActionResolvers = {
  overdue: ({ deadline }, _args, { now }) => deadline < now,
};
