import styles from '../reports.module.css';
import { type Axis, percent, type Tick } from '../scale.ts';
import { AxisWords } from './axis.tsx';
import { CountLines } from './count-lines.tsx';

export interface Columned {
  key: string;
  /** From 0 to 1 of the picture's width. */
  start: number;
  end: number;
  value: number;
  /** Shown under the pointer. */
  title: string;
}

interface Properties {
  columns: readonly Columned[];
  axis: Axis;
  /** Null where another picture stands underneath. */
  dates: readonly Tick[] | null;
  /** Columns from the foot, or dots. */
  as: 'columns' | 'dots';
  height: number;
  label: string;
}

/** A value for each stretch of the period. */
export function ColumnChart({ columns, axis, dates, as, height, label }: Properties) {
  return (
    <div className={styles.plot}>
      <svg width="100%" height={height} role="img" aria-label={label}>
        {columns.map(({ key, start, end, value, title }) => {
          const share = value / axis.end;
          const width = end - start;
          return as === 'columns' ? (
            <rect
              key={key}
              className={styles.column}
              x={percent(start + width * 0.1)}
              y={percent(1 - share)}
              width={percent(width * 0.8)}
              height={percent(share)}
            >
              <title>{title}</title>
            </rect>
          ) : (
            <circle key={key} className={styles.median} cx={percent(start + width / 2)} cy={percent(1 - share)} r="4">
              <title>{title}</title>
            </circle>
          );
        })}
        <CountLines ticks={axis.ticks} height={height} />
      </svg>
      {dates !== null && <AxisWords ticks={dates} />}
    </div>
  );
}
