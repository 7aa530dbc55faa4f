'use client';

import type { ReactNode } from 'react';
import { useMe } from '../live/live-context.ts';
import styles from './exact-time.module.css';
import { formatInstant } from './instant.tsx';

interface Properties {
  /** RFC 3339. */
  at: string;
  /** What the instant is: "due", "since". Said before it. */
  word?: string | undefined;
  /** Not within a link or button: those show it when they have the focus themselves. */
  focusable: boolean;
  className?: string | undefined;
  children: ReactNode;
}

/** Shows, on hover and focus, the exact instant behind something told relatively; it is always there for screen readers. */
export function ExactTime({ at, word, focusable, className, children }: Properties) {
  const exact = formatInstant(at, useMe().timeZone);
  return (
    <span className={`${styles.host} ${className ?? ''}`} tabIndex={focusable ? 0 : undefined}>
      {children}
      <time className={styles.exact} dateTime={at}>
        {word === undefined ? exact : `${word} ${exact}`}
      </time>
    </span>
  );
}
