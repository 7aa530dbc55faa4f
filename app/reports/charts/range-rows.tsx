import type { ReactNode } from 'react';
import styles from '../reports.module.css';
import { percent, type Tick } from '../scale.ts';
import { PictureRow, Rows } from './bar-rows.tsx';

export interface RangeRow {
  key: string;
  group?: ReactNode;
  name: ReactNode;
  /** From 0 to 1 of the axis. */
  median: number;
  p90: number;
  /** The longest, where it is known. */
  most?: number;
  figures: ReactNode;
}

interface Properties {
  rows: readonly RangeRow[];
  ticks: readonly Tick[];
  /** A limit on the axis, from 0 to 1. */
  mark?: number;
}

const MIDDLE = 10;

/** Lengths of time: a dot at the median, a bar from there to the 90th percentile, a line to the longest. */
export function RangeRows({ rows, ticks, mark }: Properties) {
  return (
    <Rows ticks={ticks}>
      {rows.map(({ key, group, name, median, p90, most, figures }) => (
        <PictureRow key={key} group={group} name={name} figures={figures}>
          <line className={styles.rule} x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
          {mark !== undefined && mark <= 1 && (
            <line className={styles.mark} x1={percent(mark)} x2={percent(mark)} y1="0" y2={2 * MIDDLE} />
          )}
          {most !== undefined && (
            <line className={styles.whisker} x1={percent(p90)} x2={percent(most)} y1={MIDDLE} y2={MIDDLE} />
          )}
          <line className={styles.range} x1={percent(median)} x2={percent(p90)} y1={MIDDLE} y2={MIDDLE} />
          <circle className={styles.median} cx={percent(median)} cy={MIDDLE} r="5" />
        </PictureRow>
      ))}
    </Rows>
  );
}
