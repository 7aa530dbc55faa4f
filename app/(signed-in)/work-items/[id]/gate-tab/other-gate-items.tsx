'use client';

import { useEffect } from 'react';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { type Gated, WORK_ITEM_OTHER_GATE } from '../documents.ts';
import { GateItems } from './gate-items.tsx';
import styles from './gate-tab.module.css';

interface Properties {
  workItem: Gated;
  /** Its key. */
  gate: string;
}

/** The items of an unfolded gate, kept at the present state while it is unfolded. */
export function OtherGateItems({ workItem, gate }: Properties) {
  const { data, problem } = useLiveQuery({
    document: WORK_ITEM_OTHER_GATE,
    variables: { id: workItem.id, gate },
    initial: null,
    watch: { workItem: workItem.id },
  });
  const [opened] = data?.workItem?.gates ?? [];
  const keys = JSON.stringify(opened?.items.map(({ key }) => key) ?? []);
  // An address that names an item here got nowhere before it was there.
  useEffect(() => {
    const meant = (JSON.parse(keys) as string[]).find((key) => location.hash === `#${key}`);
    if (meant !== undefined) document.getElementById(meant)?.scrollIntoView();
  }, [keys]);
  if (opened === undefined) return <p className={styles.quiet}>{problem ?? 'One moment…'}</p>;
  return <GateItems workItem={workItem} gate={opened} />;
}
