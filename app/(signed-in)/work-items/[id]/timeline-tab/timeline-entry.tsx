'use client';

import { ROLE_TITLES } from '#domain/vocabulary.ts';
import { formatInstant } from '../../../../components/instant.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import { theClock } from '../../../../live/the-clock.ts';
import type { ShownEvent } from '../documents.ts';
import { eventWords, type Names } from './event-words.ts';
import styles from './timeline-tab.module.css';

/** One event: who, in which role, what, when, and what followed. */
export function TimelineEntry({ event, names }: { event: ShownEvent; names: Names }) {
  const { timeZone } = useMe();
  const { did, wrote, consequences } = eventWords(event, names);
  return (
    <li className={styles.event}>
      <span className={styles.seq}>{event.seq}</span>
      <div className={styles.body}>
        <p className={styles.what}>
          <strong>{event.by?.name ?? theClock(event.type) ?? 'The process'}</strong> {did}
        </p>
        {wrote && <blockquote className={styles.wrote}>{wrote}</blockquote>}
        {consequences.length > 0 && (
          <ul className={styles.consequences} role="list">
            {consequences.map(({ text, at }) => (
              <li key={`${text} ${at ?? ''}`}>
                {text}
                {at !== null && ` ${formatInstant(at, timeZone)}`}
              </li>
            ))}
          </ul>
        )}
      </div>
      <p className={styles.when}>
        <RelativeTime at={event.at} past />
        {event.role && <span className={styles.role}>as {ROLE_TITLES[event.role]}</span>}
      </p>
    </li>
  );
}
