import type { ReactNode } from 'react';
import styles from './reports.module.css';

interface Properties {
  /** Part of the address of the figure within the page. */
  id: string;
  title: string;
  /** What the figure shows. */
  sentence: string;
  /** What the reader has to know to read it; a sentence. */
  note?: string;
  csv: string;
  /** Null where there is nothing to show. */
  picture: ReactNode;
  table: ReactNode;
}

/** One report: what it shows, the picture, and its figures. */
export function FigureFrame({ id, title, sentence, note, csv, picture, table }: Properties) {
  return (
    <section id={id} className={styles.figure} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.title}>
        {title}
      </h3>
      <p className={styles.sentence}>{sentence}</p>
      {picture}
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <div className={styles.foot}>
        {picture !== null && (
          <details className={styles.asTable}>
            <summary>
              As table<span className="visually-hidden">: {title}</span>
            </summary>
            {table}
          </details>
        )}
        <a href={csv} download className={styles.csv}>
          As CSV<span className="visually-hidden">: {title}</span>
        </a>
      </div>
    </section>
  );
}
