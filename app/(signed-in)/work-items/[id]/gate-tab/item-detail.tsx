'use client';

import { EvidenceView } from '../../../../acts/evidence-view.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Gated, ShownItem } from '../documents.ts';
import { formOf } from './form-of.ts';
import type { Act } from './item-acts.ts';
import { ItemActs } from './item-acts-form.tsx';
import styles from './item-detail.module.css';
import { Revisions } from './revisions.tsx';
import { Said } from './said.tsx';

interface Properties {
  workItem: Gated;
  item: ShownItem;
  acts: readonly Act[];
}

/** All there is to a gate item: the newest evidence, who said what, earlier revisions, and what the reader may do. */
export function ItemDetail({ workItem, item, acts }: Properties) {
  const { timeZone } = useMe();
  const live = item.revisions.find(({ revision }) => revision === item.evidence?.revision);
  const earlier = item.revisions.filter((revision) => revision !== live).reverse();
  return (
    <div className={styles.detail}>
      {item.flags.length > 0 && (
        <ul className={styles.flags} role="list">
          {item.flags.map((flag) => (
            <li key={flag}>{flag}</li>
          ))}
        </ul>
      )}
      <div className={styles.facts}>
        <div>
          {live === undefined ? (
            <p className={styles.quiet}>
              No evidence counts yet{earlier.length > 0 ? '; what was written before stands below' : ''}.
            </p>
          ) : (
            <EvidenceView form={formOf(item.forms, live.evidence)} evidence={live.evidence} timeZone={timeZone} />
          )}
        </div>
        <Said item={item} live={live} />
      </div>
      {acts.length > 0 && <ItemActs workItem={workItem} item={item} acts={acts} />}
      {earlier.length > 0 && <Revisions revisions={earlier} forms={item.forms} />}
    </div>
  );
}
