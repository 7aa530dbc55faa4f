'use client';

import { useState } from 'react';
import { useNow } from '../../../../components/clock.tsx';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { type Ledger, WORK_ITEM_LEDGER } from '../documents.ts';
import styles from './clock-ledger.module.css';
import { LedgerBand } from './ledger-band.tsx';
import { LedgerTable } from './ledger-table.tsx';
import { type PlacedVisit, placedVisits } from './ledger-visits.ts';

/** Whose time each stay in a state was; computed once somebody looks. */
export function ClockLedger({ id }: { id: string }) {
  const [open, setOpen] = useState(false);
  return (
    <details className={styles.ledger} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Clock ledger: whose time it was</summary>
      {open && <Opened id={id} />}
    </details>
  );
}

function Opened({ id }: { id: string }) {
  const { data, problem } = useLiveQuery({
    document: WORK_ITEM_LEDGER,
    variables: { id },
    initial: null,
    watch: { workItem: id },
  });
  const item = data?.workItem;
  if (!item) return <p className={styles.quiet}>{problem ?? 'One moment…'}</p>;
  return <Visits item={item} />;
}

function Visits({ item }: { item: Ledger }) {
  const visits = placedVisits(item.clockLedger, useNow()).map((visit, index) => ({
    ...visit,
    key: `${index} ${visit.enteredAt}`,
    dueAt: item.visits[index]?.dueAt ?? null,
  }));
  return (
    <div className={styles.visits}>
      <LedgerBand visits={visits} />
      <details>
        <summary>As a table</summary>
        <LedgerTable visits={visits} />
      </details>
    </div>
  );
}

type Visit = PlacedVisit<Ledger['clockLedger'][number]>;
export type ShownInterval = Visit['intervals'][number];
/** A visit as it is drawn and told. */
export type ShownVisit = Visit & {
  key: string;
  /** When its limit was or is reached; null where there is none. */
  dueAt: string | null;
};
