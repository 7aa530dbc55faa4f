import type { ReactNode } from 'react';
import styles from '../reports.module.css';
import { percent, type Tick } from '../scale.ts';
import { AxisWords } from './axis.tsx';

/** A part of a bar. */
export interface BarPart {
  key: string;
  /** From 0 to 1 of the axis. */
  share: number;
  /** How it looks: the darker, the graver. */
  look: 'first' | 'second' | 'third' | 'fourth' | 'rest' | 'late';
}

export interface BarRow {
  key: string;
  /** Above the first row of a group. */
  group?: ReactNode;
  name: ReactNode;
  parts: readonly BarPart[];
  /** The figures in words, as links to what is behind them. */
  figures: ReactNode;
  /** In small type under the bar. */
  said?: string | undefined;
}

const [HEIGHT, THICK] = [20, 12];

/** Bars with a name and figures in text each, so that nothing has to be read off the picture. */
export function BarRows({ rows, ticks }: { rows: readonly BarRow[]; ticks?: readonly Tick[] }) {
  return (
    <Rows ticks={ticks}>
      {rows.map(({ key, group, name, parts, figures, said }) => (
        <PictureRow key={key} group={group} name={name} figures={figures} said={said}>
          <rect className={styles.track} x="0" y={(HEIGHT - THICK) / 2} width="100%" height={THICK} />
          {parts.map((part, index) => (
            <rect
              key={part.key}
              className={styles[part.look]}
              x={percent(parts.slice(0, index).reduce((sum, { share }) => sum + share, 0))}
              y={(HEIGHT - THICK) / 2}
              width={percent(part.share)}
              height={THICK}
            />
          ))}
        </PictureRow>
      ))}
    </Rows>
  );
}

/** Rows of pictures over a common axis. */
export function Rows({ ticks, children }: { ticks?: readonly Tick[] | undefined; children: ReactNode }) {
  return (
    <div className={styles.rows}>
      <ul role="list">{children}</ul>
      {ticks !== undefined && (
        <div className={styles.rowAxis}>
          <AxisWords ticks={ticks} />
        </div>
      )}
    </div>
  );
}

interface PictureRowProperties {
  group?: ReactNode;
  name: ReactNode;
  figures: ReactNode;
  said?: string | undefined;
  /** What is drawn, 20 pixels high and as wide as there is room. */
  children: ReactNode;
}

export function PictureRow({ group, name, figures, said, children }: PictureRowProperties) {
  return (
    <li className={styles.row}>
      {group !== undefined && <strong className={styles.group}>{group}</strong>}
      <span className={styles.name}>{name}</span>
      <svg className={styles.bar} width="100%" height={HEIGHT} aria-hidden="true">
        {children}
      </svg>
      <span className={styles.figures}>{figures}</span>
      {said !== undefined && <span className={styles.said}>{said}</span>}
    </li>
  );
}
