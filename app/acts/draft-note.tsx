'use client';

import { formatInstant } from '../components/instant.tsx';
import styles from './acts.module.css';
import type { KeptDraft } from './use-draft.ts';

interface Properties {
  draft: Pick<KeptDraft<unknown>, 'restoredAt' | 'kept' | 'discard'>;
  timeZone: string;
}

/** That what stands in the form is a draft of an earlier time, and the way to be rid of it. */
export function DraftNote({ draft, timeZone }: Properties) {
  if (!draft.kept) {
    return (
      <div className={styles.note} role="status">
        <p>This browser keeps no drafts: send what you write before you leave the page.</p>
      </div>
    );
  }
  if (draft.restoredAt === null) return null;
  return (
    <div className={styles.note} role="status">
      <p>
        Your draft of <time dateTime={draft.restoredAt}>{formatInstant(draft.restoredAt, timeZone)}</time> is back.
      </p>
      <button type="button" className={styles.quiet} onClick={draft.discard}>
        Discard the draft
      </button>
    </div>
  );
}
