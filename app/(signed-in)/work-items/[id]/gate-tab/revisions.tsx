'use client';

import { EvidenceView } from '../../../../acts/evidence-view.tsx';
import { formOf } from '../../../../acts/variants.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { ShownItem } from '../documents.ts';
import styles from './item-detail.module.css';

interface Properties {
  /** The newest first. */
  revisions: ShownItem['revisions'];
  forms: ShownItem['forms'];
}

/** Revisions that no longer count: nothing is ever deleted (G-1). */
export function Revisions({ revisions, forms }: Properties) {
  const { timeZone } = useMe();
  return (
    <details className={styles.earlier}>
      <summary>
        {revisions.length} earlier {revisions.length === 1 ? 'revision' : 'revisions'}
      </summary>
      <ol className={styles.revisions} role="list">
        {revisions.map(({ revision, by, at, evidence }) => (
          <li key={revision}>
            <p className={styles.quiet}>
              Revision {revision}, {by.name}, <RelativeTime at={at} past />
            </p>
            <EvidenceView form={formOf(forms, evidence)} evidence={evidence} timeZone={timeZone} />
          </li>
        ))}
      </ol>
    </details>
  );
}
