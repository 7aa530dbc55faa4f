import type { ItemStatus } from '#domain/vocabulary.ts';
import styles from './segment-mark.module.css';

const FILLED: Record<ItemStatus, 0 | 1 | 2 | 3> = {
  EMPTY: 0,
  EVIDENCED: 1,
  DECLINED: 1,
  CONFIRMED: 2,
  FAILED: 2,
  PASSED: 3,
};

/** A gate item as three thirds: evidence, confirmation, validation; crossed where somebody said No or Fail. */
export function SegmentMark({ status }: { status: ItemStatus }) {
  const filled = FILLED[status];
  const crossed = status === 'DECLINED' || status === 'FAILED';
  return (
    <svg viewBox="0 0 22 10" className={`${styles.segment} ${crossed ? styles.crossed : ''}`} aria-hidden="true">
      {[0, 1, 2].map((third) => (
        <rect
          key={third}
          x={third * 7.25 + 0.75}
          y="0.75"
          width="6"
          height="8.5"
          rx="1"
          className={third < filled ? styles.filled : styles.empty}
        />
      ))}
      {crossed && <path d="M1 9.5 L21 0.5" className={styles.cross} />}
    </svg>
  );
}
