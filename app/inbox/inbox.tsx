'use client';

import { useRef, useState } from 'react';
import type { InboxPageQuery } from '#graphql/documents/graphql.ts';
import { Paging } from '../components/paging.tsx';
import { useLiveQuery } from '../live/use-live-query.ts';
import styles from './inbox.module.css';
import { INBOX, type ShownMessage } from './inbox-document.ts';
import { type KeptMessage, placeOf, withKept } from './kept-messages.ts';
import { MessageRow } from './message-row.tsx';
import { useMarking } from './use-marking.ts';
import { useRowKeys } from './use-row-keys.ts';
import { pageOf, type View } from './views.ts';

interface Properties {
  view: View;
  /** Where the page begins; null for the first. */
  after: string | null;
  initial: InboxPageQuery;
}

const NOTHING_KEPT: ReadonlyMap<string, KeptMessage> = new Map();

/** The messages of a view. What comes appears by itself; what was just marked stays in its place. */
export function Inbox({ view, after, initial }: Properties) {
  const variables = { filter: view.filter, after };
  const { data, problem } = useLiveQuery({ document: INBOX, variables, initial, watch: { inbox: true } });
  const page = data.inbox;
  const [kept, setKept] = useState(NOTHING_KEPT);
  const keep = (marked: readonly ShownMessage[]) =>
    setKept((before) => {
      const known = new Map(page.nodes.map((message) => [message.id, message]));
      const next = new Map(before);
      for (const message of marked) {
        const place = before.get(message.id)?.place ?? placeOf(known.get(message.id) ?? message);
        next.set(message.id, { message, place, shownThen: page });
      }
      return next;
    });
  const messages = withKept(page, kept, view.filter === 'SNOOZED' ? 'soonest' : 'newest');
  const marking = useMarking(messages, keep);
  const { endCursor, hasNextPage } = page.pageInfo;
  return (
    <>
      <div className={styles.bar}>
        <MarkAll
          unread={view.filter === 'SNOOZED' || after !== null ? 0 : page.unreadCount}
          newest={page.nodes[0]}
          onPressed={marking.readUntil}
        />
        <p role="status" className={styles.problem}>
          {marking.problem ?? problem}
        </p>
      </div>
      {messages.length === 0 ? (
        <p className={styles.empty}>{after === null ? view.empty : 'Nothing further.'}</p>
      ) : (
        <Messages messages={messages} marking={marking} />
      )}
      <Paging
        label="Pages of the inbox"
        first={after === null ? null : view.path}
        next={hasNextPage && endCursor !== null ? pageOf(view, endCursor) : null}
      />
    </>
  );
}

function Messages({
  messages,
  marking,
}: {
  messages: readonly ShownMessage[];
  marking: ReturnType<typeof useMarking>;
}) {
  const list = useRef<HTMLUListElement>(null);
  const onKeyDown = useRowKeys(list);
  return (
    <>
      <ul ref={list} className={styles.messages} role="list" aria-label="Messages" onKeyDown={onKeyDown}>
        {messages.map((message) => (
          <MessageRow key={message.id} message={message} marking={marking} />
        ))}
      </ul>
      <p className={styles.keys}>
        In the list <kbd>↓</kbd> <kbd>↑</kbd> go from message to message, <kbd>Enter</kbd> opens one, <kbd>m</kbd> marks
        it, <kbd>s</kbd> puts it off.
      </p>
    </>
  );
}

interface MarkAllProperties {
  /** How many there are, on all pages. */
  unread: number;
  newest: ShownMessage | undefined;
  onPressed: (until: string) => Promise<boolean>;
}

/** Marks what was there when the page was shown: what comes in the meantime stays unread. */
function MarkAll({ unread, newest, onPressed }: MarkAllProperties) {
  const heading = () => document.getElementById('inbox')?.focus();
  if (unread === 0 || newest === undefined) return null;
  const until = newest.snoozedUntil ?? newest.at;
  return (
    <button
      type="button"
      className={styles.quiet}
      onClick={() => void onPressed(until).then((marked) => marked && heading())}
    >
      Mark all as read
    </button>
  );
}
