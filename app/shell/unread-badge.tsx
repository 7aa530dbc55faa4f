'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import type { UnreadQuery } from '#graphql/documents/graphql.ts';
import { UNREAD } from '../inbox/inbox-document.ts';
import { useLive } from '../live/live-context.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { INBOX_PATH } from './places.ts';
import styles from './shell.module.css';

/** More are not told apart. */
const MOST = 99;
const MINUTE_MS = 60_000;
const DAY_MS = 1_440 * MINUTE_MS;

/** The way to the inbox, with how many messages are unread there. Moves by itself. */
export function UnreadBadge({ initial }: { initial: UnreadQuery | null }) {
  const page = usePathname();
  const variables = {};
  const { data } = useLiveQuery({ document: UNREAD, variables, initial, watch: { inbox: true } });
  const unread = data?.inbox.unreadCount ?? 0;
  const back = data?.back.nodes[0]?.snoozedUntil ?? null;
  useComingBack(back);
  return (
    <>
      <Link href={INBOX_PATH} className={styles.inbox} aria-current={page === INBOX_PATH ? 'page' : undefined}>
        Inbox
        {unread > 0 && (
          <span className={styles.unread}>
            <span aria-hidden="true">{unread > MOST ? `${MOST}+` : unread}</span>
            <span className="visually-hidden">, {unread} unread</span>
          </span>
        )}
      </Link>
      {/* Always there, so that what comes into it is read out: that there is news, not each figure on the page. */}
      <span className="visually-hidden" role="status">
        {unread > 0 && (unread === 1 ? '1 unread message' : `${unread} unread messages`)}
      </span>
    </>
  );
}

/** Nobody tells when a message that was put off comes back: the inbox is asked then, and again while it has not. */
function useComingBack(at: string | null): void {
  const { queries } = useLive();
  useEffect(() => {
    if (at === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const wait = (atLeast: number) => {
      const left = Date.parse(at) - Date.now();
      timer = setTimeout(
        () => {
          queries.inboxChanged();
          wait(MINUTE_MS);
        },
        Math.min(Math.max(left, atLeast), DAY_MS),
      );
    };
    wait(0);
    return () => clearTimeout(timer);
  }, [at, queries]);
}
