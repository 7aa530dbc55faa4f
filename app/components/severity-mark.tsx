import type { Severity } from '#domain/vocabulary.ts';
import mark from './mark.module.css';
import styles from './severity-mark.module.css';

const SHAPES: Record<Severity, { word: string; path: string; hollow?: boolean }> = {
  CRITICAL: { word: 'Critical', path: 'M6 1 L11.5 11 H0.5 Z' },
  HIGH: { word: 'High', path: 'M6 0.5 L11.5 6 L6 11.5 L0.5 6 Z' },
  MEDIUM: { word: 'Medium', path: 'M6 1.25 a4.75 4.75 0 1 1 0 9.5 a4.75 4.75 0 1 1 0 -9.5 Z' },
  LOW: { word: 'Low', path: 'M6 2 a4 4 0 1 1 0 8 a4 4 0 1 1 0 -8 Z', hollow: true },
};

interface Properties {
  severity: Severity | null;
  confirmed: boolean;
  /** Where there is little room: one that is only proposed has a question mark. */
  short?: boolean;
}

/** A severity as shape and word; colour only underlines it. */
export function SeverityMark({ severity, confirmed, short = false }: Properties) {
  if (severity === null) return <span className={styles.none}>{short ? 'no severity' : 'no severity yet'}</span>;
  const { word, path, hollow } = SHAPES[severity];
  return (
    <span className={mark.mark}>
      <svg viewBox="0 0 12 12" className={`${mark.shape} ${styles[word.toLowerCase()]}`} aria-hidden="true">
        <path d={path} className={hollow ? styles.hollow : styles.solid} />
      </svg>
      {word}
      {!confirmed && short && <span aria-hidden="true">?</span>}
      {!confirmed && <span className={short ? 'visually-hidden' : styles.none}> proposed</span>}
    </span>
  );
}
