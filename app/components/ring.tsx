'use client';

import type { TimerStatus } from '#domain/vocabulary.ts';
import { useFastTime, useNow } from './clock.tsx';
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
  /** How the visit stands to its limit, where the ring is that of a state's timer and not of a deadline. */
  status?: TimerStatus | undefined;
  /** False within a link or button. */
  focusable?: boolean;
  /** Where there is little room: without the word "left". */
  short?: boolean;
}

/**
 * The time left, as a ring that empties and in words; past the limit a filled badge. Moves on by itself, without telling
 * screen readers each minute.
 */
export function Ring({ startedAt, dueAt, owner, status, focusable = true, short = false }: Properties) {
  const left = timeLeft(Date.parse(startedAt), Date.parse(dueAt), useNow(), useFastTime());
  // A breach stays for the visit, also where another severity has put the limit off (TM-3).
  const stays = status === 'BREACHED' && left.phase !== 'over';
  return (
    <ExactTime
      at={dueAt}
      word="due"
      owner={owner}
      focusable={focusable}
      className={stays ? styles.over : styles[left.phase]}
    >
      {stays && <span className={styles.badge}>breached</span>}
      {!stays && left.phase === 'over' && <span className={styles.badge}>{left.amount} over</span>}
      {!stays && left.phase !== 'over' && (
        <Running left={left} warned={status !== undefined && left.phase === 'warned'} short={short} />
      )}
    </ExactTime>
  );
}

function Running({ left, warned, short }: { left: TimeLeft; warned: boolean; short: boolean }) {
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
      <span className={short ? 'visually-hidden' : undefined}>{warned ? 'left, warned' : 'left'}</span>
    </>
  );
}
