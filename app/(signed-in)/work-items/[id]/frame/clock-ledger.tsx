'use client';

import { useNow } from '../../../../components/clock.tsx';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { type Ledger, WORK_ITEM_LEDGER } from '../documents.ts';
import styles from './clock-ledger.module.css';
import { LedgerBand } from './ledger-band.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { placedVisits } from './ledger-visits.ts';

/** Whose time each stay in a state was: the newest at once, those before and the table once somebody opens them. */
export function ClockLedger({ id }: { id: string }) {
  const { data, problem } = useLiveQuery({
    document: WORK_ITEM_LEDGER,
    variables: { id },
    initial: null,
    watch: { workItem: id },
  });
  const item = data?.workItem;
  return (
    <section className={styles.ledger} aria-labelledby="clock-ledger">
      <h2 id="clock-ledger" className="visually-hidden">
        Clock ledger
      </h2>
      {item ? <Visits item={item} /> : <p className={styles.quiet}>{problem ?? 'Whose time it was: one moment…'}</p>}
    </section>
  );
}

function Visits({ item }: { item: Ledger }) {
  const visits = placedVisits(item.clockLedger, useNow()).map((visit, index) => ({
    ...visit,
    key: `${index} ${visit.enteredAt}`,
    dueAt: item.visits[index]?.dueAt ?? null,
  }));
  // Of an ended work item the last visit may have taken no time at all.
  const newest = visits.findLast(({ intervals }) => intervals.length > 0);
  if (newest === undefined) return null;
  const earlier = visits.filter((visit) => visit !== newest && visit.intervals.length > 0);
  return (
    <>
      <LedgerBand visits={[newest]} label="Whose time it was" />
      <details className={styles.more}>
        <summary>
          {earlier.length === 0 ? 'Whose time it was, as a table' : 'Whose time earlier states were, and a table'}
        </summary>
        <div className={styles.visits}>
          {earlier.length > 0 && <LedgerBand visits={earlier} label="Earlier state visits" />}
          <LedgerTable visits={visits} />
        </div>
      </details>
    </>
  );
}
