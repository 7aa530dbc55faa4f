'use client';

import styles from './acts.module.css';
import { EvidenceView } from './evidence-view.tsx';
import type { ShownItem } from './shown.ts';
import { formOf } from './variants.ts';
import { WrittenBy } from './written-by.tsx';

interface Properties {
  item: ShownItem;
  /** The revision on which the writing began; 0 for none. */
  base: number;
  timeZone: string;
}

/** What somebody else wrote meanwhile: sending would replace it, so its author sees it first. */
export function NewerRevision({ item, base, timeZone }: Properties) {
  const { evidence } = item;
  if (evidence === null || evidence.revision <= base) return null;
  return (
    <details className={styles.note} open>
      <summary>Revision {evidence.revision} was written since you began; what you send would replace it.</summary>
      <WrittenBy evidence={evidence} timeZone={timeZone} />
      <EvidenceView form={formOf(item.forms, evidence.evidence)} evidence={evidence.evidence} timeZone={timeZone} />
    </details>
  );
}
