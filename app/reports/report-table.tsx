import type { ReactNode } from 'react';
import styles from './reports.module.css';

/** A column of a report's table. */
export interface Column<Row> {
  name: string;
  /** Numbers stand under each other; the first column that is no number names the row. */
  number?: boolean;
  cell: (row: Row) => ReactNode;
}

interface Properties<Row> {
  /** What the table shows, and in which order. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

/** The figures of a picture, one by one. */
export function ReportTable<Row>({ caption, columns, rows, keyOf }: Properties<Row>) {
  return (
    // What is wider than a phone is scrolled with the keyboard, too.
    <div className={styles.scroller} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ name, number }) => (
              <th key={name} scope="col" className={number ? styles.number : undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ name, number, cell }, index) =>
                index === 0 ? (
                  <th key={name} scope="row">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={name} className={number ? styles.number : undefined}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
