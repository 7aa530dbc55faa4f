import styles from '../reports.module.css';
import { percent, type Tick } from '../scale.ts';

const HEIGHT = 18;

/** What stands under a picture; the first and last word keep within its edges. */
export function AxisWords({ ticks }: { ticks: readonly Tick[] }) {
  return (
    <svg className={styles.axis} width="100%" height={HEIGHT} aria-hidden="true">
      {ticks.map(({ place, label }) => (
        <text
          key={place}
          x={percent(place)}
          y={HEIGHT - 5}
          textAnchor={place < 0.03 ? 'start' : place > 0.94 ? 'end' : 'middle'}
        >
          {label}
        </text>
      ))}
    </svg>
  );
}
