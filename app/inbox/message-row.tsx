'use client';

import Link from 'next/link';
import { useId } from 'react';
import { useNow } from '../components/clock.tsx';
import { RelativeTime } from '../components/relative-time.tsx';
import styles from './inbox.module.css';
import type { ShownMessage } from './inbox-document.ts';
import { KIND_WORDS } from './kind-words.ts';
import { Snooze } from './snooze.tsx';
import type { Marking } from './use-marking.ts';

interface Properties {
  message: ShownMessage;
  marking: Marking;
}

/** One message: what, by when, and where it is done; read once it is opened. */
export function MessageRow({ message, marking }: Properties) {
  const { id, kind, workItemId, title, deadline, at, readAt, snoozedUntil } = message;
  const textId = useId();
  const now = useNow();
  // Once its time has passed it is unread again.
  const isPutOff = snoozedUntil !== null && Date.parse(snoozedUntil) > now;
  const isUnread = readAt === null && !isPutOff;
  return (
    <li className={styles.message} data-message={id} data-unread={isUnread || undefined} data-kind={kind}>
      <p className={styles.head}>
        <span className={styles.kind}>{KIND_WORDS[kind]}</span>
        {isUnread && <span className={styles.unread}>unread</span>}
        <Link href={`/work-items/${workItemId}`} className={styles.item} prefetch={false}>
          {workItemId} · {title}
        </Link>
        <span className={styles.at}>
          <RelativeTime at={at} past />
        </span>
      </p>
      <p className={styles.text} id={textId}>
        <Open message={message} onOpen={() => void (readAt === null && marking.read(id, true))} />
      </p>
      <div className={styles.foot}>
        {deadline && (
          <span className={styles.quietText}>
            Due <RelativeTime at={deadline} />
          </span>
        )}
        {isPutOff && (
          <span className={styles.quietText}>
            Comes back <RelativeTime at={snoozedUntil} />
          </span>
        )}
        <button
          type="button"
          className={styles.quiet}
          data-marks
          aria-describedby={textId}
          onClick={() => void (readAt === null ? marking.read(id) : marking.unread(id))}
        >
          {readAt === null ? 'Mark as read' : 'Mark as unread'}
        </button>
        {isPutOff ? (
          <button
            type="button"
            className={styles.quiet}
            data-snoozes
            aria-describedby={textId}
            onClick={() => void marking.snooze(id, null)}
          >
            Bring back now
          </button>
        ) : (
          <Snooze describedBy={textId} onChosen={(until) => marking.snooze(id, until)} />
        )}
      </div>
    </li>
  );
}

/** Not the router's where it leads to a place on a page: the browser itself goes there, and says so (see GateItemRow). */
function Open({ message: { text, link }, onOpen }: { message: ShownMessage; onOpen: () => void }) {
  if (link.includes('#')) {
    return (
      <a href={link} onClick={onOpen}>
        {text}
      </a>
    );
  }
  return (
    <Link href={link} prefetch={false} onClick={onOpen}>
      {text}
    </Link>
  );
}
