import { cache } from 'react';
import type { InboxPageQueryVariables } from '#graphql/documents/graphql.ts';
import { INBOX, UNREAD } from '../inbox/inbox-document.ts';
import { query } from './query.ts';

/** A page of the inbox of whoever asks. */
export const askInbox = (variables: InboxPageQueryVariables) => query(INBOX, variables);

/** What the masthead says of it. */
export const askUnread = cache(() => query(UNREAD, {}));
