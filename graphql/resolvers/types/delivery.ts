import type { DeliveryResolvers } from '#graphql/generated/resolver-types.ts';

const MOST_SHOWN = 10;

export const Delivery: DeliveryResolvers = {
  channel: ({ channel }) => (channel === 'email' ? 'EMAIL' : 'CHAT'),
  person: ({ personId }, _args, { loaders }) => loaders.people.load(personId),
  messageCount: ({ messageIds }) => messageIds.length,
  async messages({ messageIds }, _args, { loaders }) {
    const found = await Promise.all(messageIds.slice(0, MOST_SHOWN).map((id) => loaders.outgoing.load(id)));
    return found.filter((message) => message !== null);
  },
};
