'use client';

import type { ReactNode, SyntheticEvent } from 'react';
import { useMe } from '../live/live-context.ts';
import styles from './exact-time.module.css';
import { formatInstant } from './instant.tsx';
import { ownerTimes, type ZonedOwner } from './owner-times.ts';

interface Properties {
  /** RFC 3339. */
  at: string;
  /** What the instant is: "due", "since". Said before it. */
  word?: string | undefined;
  /** Not within a link or button: those show it when they have the focus themselves. */
  focusable: boolean;
  className?: string | undefined;
  /** Whose it is, where it is a deadline: their own clocks are read too, where they show another time. */
  owner?: ZonedOwner | undefined;
  children: ReactNode;
}

/** Shows, on hover and focus, the exact instant behind something told relatively; it is always there for screen readers. */
export function ExactTime({ at, word, focusable, className, owner, children }: Properties) {
  const { timeZone } = useMe();
  const exact = formatInstant(at, timeZone);
  const others = owner === undefined ? [] : ownerTimes(at, owner, timeZone);
  return (
    <span
      className={`${styles.host} ${className ?? ''}`}
      tabIndex={focusable ? 0 : undefined}
      onPointerEnter={keepInView}
      onFocus={keepInView}
    >
      {children}
      <time className={styles.exact} dateTime={at}>
        {word === undefined ? exact : `${word} ${exact}`}
        {others.map((line) => (
          <span key={line} className={styles.other}>
            <span className="visually-hidden">, </span>
            {line}
          </span>
        ))}
      </time>
    </span>
  );
}

const EDGE_PX = 8;

/** What is shown below would run out of a narrow window where its host stands near an edge: it moves that far aside. */
function keepInView({ currentTarget: host }: SyntheticEvent<HTMLElement>): void {
  const shown = host.querySelector('time');
  if (shown === null) return;
  shown.style.setProperty('--aside', '0px');
  const { left, right } = shown.getBoundingClientRect();
  const aside = Math.max(0, EDGE_PX - left) + Math.min(0, document.documentElement.clientWidth - EDGE_PX - right);
  shown.style.setProperty('--aside', `${Math.round(aside)}px`);
}
