import styles from '../reports.module.css';
import { percent, type Tick } from '../scale.ts';

/** Lines across a picture with the values that they stand for; what is drawn before shines through. */
export function CountLines({ ticks, height }: { ticks: readonly Tick[]; height: number }) {
  return ticks.map(({ place, label }) => (
    <g key={place} className={styles.grid}>
      <line x1="0" x2="100%" y1={percent(1 - place)} y2={percent(1 - place)} />
      {place > 0 && (
        <text x="2" y={(1 - place) * height + 13}>
          {label}
        </text>
      )}
    </g>
  ));
}
