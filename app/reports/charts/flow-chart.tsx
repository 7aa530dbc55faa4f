import styles from '../reports.module.css';
import type { Axis, Tick } from '../scale.ts';
import { type Series, SIDE, stackedBands } from '../stack.ts';
import { AxisWords } from './axis.tsx';
import { CountLines } from './count-lines.tsx';

interface Properties {
  /** From the lowest to the highest. */
  series: readonly Series[];
  /** Of the counts, from 0 to 1. */
  places: readonly number[];
  axis: Axis;
  dates: readonly Tick[];
  /** The picture in words. */
  label: string;
}

const HEIGHT = 240;
const BANDS = [styles.band1, styles.band2, styles.band3, styles.band4, styles.band5, styles.band6];

/** The look of a state's band, and of its mark beside the state's name. */
export const bandLook = (index: number): string => BANDS[index % BANDS.length] ?? '';

/** How many work items there were in each state: areas one on top of the other. */
export function FlowChart({ series, places, axis, dates, label }: Properties) {
  return (
    <div className={styles.plot}>
      <svg width="100%" height={HEIGHT} role="img" aria-label={label}>
        <svg width="100%" height="100%" viewBox={`0 0 ${SIDE} ${SIDE}`} preserveAspectRatio="none">
          {stackedBands(series, places, axis.end).map(({ name, path }, index) => (
            <path key={name} d={path} className={`${styles.band} ${bandLook(index)}`} />
          ))}
        </svg>
        <CountLines ticks={axis.ticks} height={HEIGHT} />
      </svg>
      <AxisWords ticks={[...dates]} />
    </div>
  );
}

/** Where a count is on the way from the left edge to the right. */
export const flowPlace = (at: number, from: number, to: number): number => (to > from ? (at - from) / (to - from) : 1);
