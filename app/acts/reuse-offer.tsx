'use client';

import { useId, useState } from 'react';
import { formatInstant } from '../components/instant.tsx';
import styles from './acts.module.css';
import { nextRevision, reusableRevisions } from './reuse.ts';
import type { ShownItem } from './shown.ts';

interface Properties {
  item: ShownItem;
  /** The revision that the form was filled in from, and whether all of it could be taken; null before. */
  taken: { revision: number; fits: boolean } | null;
  onTake: (revision: ShownItem['revisions'][number]) => void;
  /** Puts back what the form held before; null where there is nothing to put back. */
  onUndo: (() => void) | null;
  /** IANA name. */
  timeZone: string;
  disabled: boolean;
}

/** Offers evidence that no longer counts for another revision: it is filled in to be looked at, never carried over (G-7). */
export function ReuseOffer({ item, taken, onTake, onUndo, timeZone, disabled }: Properties) {
  const id = useId();
  const offered = reusableRevisions(item);
  const [chosen, setChosen] = useState<number | null>(null);
  const revision = offered.find((one) => one.revision === chosen) ?? offered[0];
  if (revision === undefined) return null;
  return (
    <div className={styles.note}>
      <p id={id}>
        {offered.length === 1
          ? `Revision ${revision.revision} no longer counts.`
          : 'Earlier revisions no longer count.'}{' '}
        Take one again only after you have looked at it: it is written as revision {nextRevision(item)}, to be confirmed
        and validated anew (G-7).
      </p>
      {offered.length > 1 && (
        <select
          aria-label="Earlier revision"
          className={styles.short}
          value={revision.revision}
          disabled={disabled}
          onChange={({ target }) => setChosen(Number(target.value))}
        >
          {offered.map((one) => (
            <option key={one.revision} value={one.revision}>
              Revision {one.revision} · {one.by.name} · {formatInstant(one.at, timeZone)}
            </option>
          ))}
        </select>
      )}
      <button
        type="button"
        className={styles.quiet}
        aria-describedby={id}
        disabled={disabled}
        onClick={() => onTake(revision)}
      >
        Use revision {revision.revision} again
      </button>
      <div role="status" className={styles.taken}>
        {taken !== null && (
          <p>
            Filled in from revision {taken.revision}. Look at every field before you submit.
            {!taken.fits && ' The item asks for something else by now: what does not fit is left out.'}
          </p>
        )}
      </div>
      {taken !== null && onUndo !== null && (
        <button type="button" className={styles.quiet} disabled={disabled} onClick={onUndo}>
          Put back what was there before
        </button>
      )}
    </div>
  );
}
