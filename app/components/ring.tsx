'use client';

import { useNow } from './clock.tsx';
import { ExactTime } from './exact-time.tsx';
import type { ZonedOwner } from './owner-times.ts';
import styles from './ring.module.css';
import { RING_SIZE, ringShape } from './ring-geometry.ts';
import { type TimeLeft, timeLeft } from './time-left.ts';

interface Properties {
  /** RFC 3339: when the time began to run. */
  startedAt: string;
  /** RFC 3339: the limit or deadline. */
  dueAt: string;
  /** Whose deadline it is: their own clocks are read too. */
  owner?: ZonedOwner | undefined;
  /** False within a link or button. */
  focusable?: boolean;
  /** Where there is little room: without the word "left". */
  short?: boolean;
}

/**
 * The time left, as a ring that empties and in words; past the limit a filled badge. Moves on by itself, without telling
 * screen readers each minute.
 */
export function Ring({ startedAt, dueAt, owner, focusable = true, short = false }: Properties) {
  const left = timeLeft(Date.parse(startedAt), Date.parse(dueAt), useNow());
  return (
    <ExactTime at={dueAt} word="due" owner={owner} focusable={focusable} className={styles[left.phase]}>
      {left.phase === 'over' ? (
        <span className={styles.badge}>{left.amount} over</span>
      ) : (
        <Running left={left} short={short} />
      )}
    </ExactTime>
  );
}

function Running({ left, short }: { left: TimeLeft; short: boolean }) {
  const { radius, strokeWidth, arc, notch } = ringShape(left.share, left.phase === 'warned');
  const centre = RING_SIZE / 2;
  return (
    <>
      <svg className={styles.ring} viewBox={`0 0 ${RING_SIZE} ${RING_SIZE}`} aria-hidden="true">
        <circle cx={centre} cy={centre} r={radius} className={styles.gone} strokeWidth={strokeWidth} />
        {arc === null ? (
          <circle cx={centre} cy={centre} r={radius} className={styles.left} strokeWidth={strokeWidth} />
        ) : (
          <path d={arc} className={styles.left} strokeWidth={strokeWidth} />
        )}
        {notch !== null && <path d={notch} className={styles.notch} />}
      </svg>
      {left.amount}
      <span className={short ? 'visually-hidden' : undefined}>left</span>
    </>
  );
}
