import type { MessageConnectionResolvers } from '#graphql/generated/resolver-types.ts';
import { countUnread } from '#models/messages.ts';

export const MessageConnection: MessageConnectionResolvers = {
  nodes: ({ page }) => page.nodes,
  pageInfo: ({ page: { endCursor, hasNextPage } }) => ({ endCursor, hasNextPage }),
  unreadCount: ({ personId }, _args, { now }) => countUnread(personId, now),
};
