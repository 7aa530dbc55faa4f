'use client';

import { isSameOwner } from '../../../../acts/is-same-owner.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { ownerName } from '../../../../components/owner-name.ts';
import { TimerMark } from '../../../../components/timer-mark.tsx';
import styles from './clock-ledger.module.css';
import { secondsText } from './ledger-visits.ts';
import type { ShownInterval, ShownVisit } from './shown-visit.ts';

/** Units of the drawing that a whole visit takes. */
const WIDTH = 1000;
const HEIGHT = 20;

/** Each visit as a band that is parted by whose turn it was; the table beside it tells the same in words. */
export function LedgerBand({ visits, label }: { visits: readonly ShownVisit[]; label: string }) {
  return (
    <ol className={styles.bands} role="list" aria-label={label}>
      {visits.map((visit) => (
        <li key={visit.key} className={styles.visit}>
          <p className={styles.facts}>
            <strong>{visit.state}</strong>
            <span>{secondsText(visit.seconds)}</span>
            <TimerMark
              status={visit.status}
              word={visit.status === 'BREACHED' && visit.leftAt ? 'not met' : undefined}
            />
          </p>
          <Band visit={visit} />
          <ul className={styles.legend} role="list">
            {ownersOf(visit).map(({ owner, seconds, tone }) => (
              <li key={`${owner?.role ?? ''} ${owner?.person?.id ?? ''}`}>
                <svg viewBox="0 0 12 12" className={styles.swatch} aria-hidden="true">
                  <rect width="12" height="12" className={styles[tone]} />
                </svg>
                {owner ? <OwnerName owner={owner} /> : 'nobody'} {secondsText(seconds)}
              </li>
            ))}
            {limitShare(visit) !== null && (
              <li>
                <svg viewBox="0 0 12 12" className={styles.swatch} aria-hidden="true">
                  <rect x="4.5" width="3" height="12" className={styles.limit} />
                </svg>
                limit reached
              </li>
            )}
          </ul>
        </li>
      ))}
    </ol>
  );
}

function Band({ visit }: { visit: ShownVisit }) {
  const owners = ownersOf(visit);
  const limit = limitShare(visit);
  return (
    <svg className={styles.band} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
      {visit.intervals.map((interval) => (
        <rect
          key={interval.from}
          x={interval.start * WIDTH}
          width={interval.share * WIDTH}
          height={HEIGHT}
          className={styles[owners.find(({ owner }) => isSame(owner, interval.owner))?.tone ?? 'nobody']}
        >
          <title>{`${interval.owner ? ownerName(interval.owner) : 'Nobody'}: ${secondsText(interval.seconds)}`}</title>
        </rect>
      ))}
      {visit.intervals.slice(1).map(({ from, start }) => (
        <rect key={from} x={start * WIDTH} width="1" height={HEIGHT} className={styles.cut} />
      ))}
      {limit !== null && (
        <>
          <rect x={limit * WIDTH - 5} width="10" height={HEIGHT} className={styles.cut} />
          <rect x={limit * WIDTH - 2} width="4" height={HEIGHT} className={styles.limit} />
        </>
      )}
    </svg>
  );
}

/** Where in the visit its limit was reached; null where it was not. */
function limitShare({ enteredAt, dueAt, status, seconds }: ShownVisit): number | null {
  if (status !== 'BREACHED' || dueAt === null || seconds === 0) return null;
  const share = (Date.parse(dueAt) - Date.parse(enteredAt)) / (seconds * 1000);
  return share > 1 ? null : share;
}

const TONES = ['first', 'second', 'third', 'fourth'] as const;

/** Whose time it was in all, each with a tone of their own, in the order of their first turn. */
function ownersOf({ intervals }: ShownVisit) {
  const owners: { owner: ShownInterval['owner']; seconds: number }[] = [];
  for (const { owner, seconds } of intervals) {
    const known = owners.find((one) => isSame(one.owner, owner));
    if (known === undefined) owners.push({ owner, seconds });
    else known.seconds += seconds;
  }
  return owners.map((one, index) => ({
    ...one,
    tone: one.owner ? (TONES[index % TONES.length] ?? 'first') : ('nobody' as const),
  }));
}

function isSame(one: ShownInterval['owner'], other: ShownInterval['owner']): boolean {
  return one && other ? isSameOwner(one, other) : !one && !other;
}
