import { graphql } from '#graphql/documents/gql.ts';
import type { InboxPageQuery, ShownMessageFragment } from '#graphql/documents/graphql.ts';

graphql(`fragment ShownMessage on Message {
  id kind text workItemId title deadline link at readAt snoozedUntil
}`);

export const INBOX = graphql(`query InboxPage($filter: MessageFilter!, $after: String) {
  inbox(filter: $filter, first: 30, after: $after) {
    nodes { ...ShownMessage }
    pageInfo { endCursor hasNextPage }
    unreadCount
  }
}`);

/** For the masthead: how many are unread, and when the next one that is put off comes back. */
export const UNREAD = graphql(`query Unread {
  inbox(filter: UNREAD, first: 1) { unreadCount }
  back: inbox(filter: SNOOZED, first: 1) { nodes { snoozedUntil } }
}`);

export const MARK_READ = graphql(`mutation MarkRead($input: MarkReadInput!) {
  marked: markRead(input: $input) { messages { ...ShownMessage } }
}`);

export const MARK_UNREAD = graphql(`mutation MarkUnread($input: MarkUnreadInput!) {
  marked: markUnread(input: $input) { messages { ...ShownMessage } }
}`);

export const SNOOZE = graphql(`mutation SnoozeMessage($input: SnoozeMessageInput!) {
  marked: snoozeMessage(input: $input) { messages { ...ShownMessage } }
}`);

export type ShownInbox = InboxPageQuery['inbox'];
export type ShownMessage = ShownMessageFragment;
