'use client';

import { useState } from 'react';
import { EvidenceView } from '../../../../acts/evidence-view.tsx';
import { ItemForm } from '../../../../acts/item-form.tsx';
import { formOf } from '../../../../acts/variants.ts';
import { useMe } from '../../../../live/live-context.ts';
import type { Gated, ShownItem } from '../documents.ts';
import type { Act } from './item-acts.ts';
import styles from './item-detail.module.css';
import { Revisions } from './revisions.tsx';
import { Said } from './said.tsx';
import { SupplyFold } from './supply-fold.tsx';

interface Properties {
  workItem: Gated;
  item: ShownItem;
  acts: readonly Act[];
  isTurn: boolean;
  /** Called when something of the reader's was accepted. */
  onAccepted: () => void;
}

/** All there is to a gate item: the newest evidence, who said what, what the reader may do, earlier revisions. */
export function ItemDetail({ workItem, item, acts, isTurn, onAccepted }: Properties) {
  const [versions, setVersions] = useState<readonly number[]>([]);
  // Once the page shows what was accepted, the form for it is done: the next begins anew.
  const round = versions.filter((version) => version <= workItem.version).length;
  const accepted = (version: number) => {
    setVersions((before) => [...before, version]);
    onAccepted();
  };
  const form = (act: Act) => (
    <ItemForm key={`${act} ${round}`} workItem={workItem} item={item} act={act} evidenceBeside onAccepted={accepted} />
  );
  const judgement = acts.find((act) => act !== 'SUPPLY');
  const live = item.revisions.find(({ revision }) => revision === item.evidence?.revision);
  const earlier = item.revisions.filter((revision) => revision !== live).reverse();
  return (
    <div className={styles.detail}>
      <div className={styles.facts}>
        <Newest item={item} live={live} earlier={earlier.length} />
        {live !== undefined && <Said item={item} live={live} />}
      </div>
      {judgement !== undefined && <div className={styles.act}>{form(judgement)}</div>}
      {acts.includes('SUPPLY') && (
        <SupplyFold waits={isTurn && judgement === undefined} replaces={item.evidence?.revision ?? null} round={round}>
          {form('SUPPLY')}
        </SupplyFold>
      )}
      {earlier.length > 0 && <Revisions revisions={earlier} forms={item.forms} />}
    </div>
  );
}

interface NewestProperties {
  item: ShownItem;
  live: ShownItem['revisions'][number] | undefined;
  earlier: number;
}

/** The evidence that counts, and what has to be known about it. */
function Newest({ item, live, earlier }: NewestProperties) {
  const { timeZone } = useMe();
  return (
    <div className={styles.newest}>
      {item.flags.length > 0 && (
        <ul className={styles.flags} role="list">
          {item.flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      {live === undefined ? (
        <p className={styles.quiet}>
          No evidence counts yet{earlier > 0 && '; what was written before stands below'}.
          {item.comesAfter.length > 0 && ` It comes after ${item.comesAfter.join(', ')} (G-6a).`}
        </p>
      ) : (
        <EvidenceView form={formOf(item.forms, live.evidence)} evidence={live.evidence} timeZone={timeZone} />
      )}
    </div>
  );
}
