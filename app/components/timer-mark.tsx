import type { TimerStatus } from '#domain/vocabulary.ts';
import mark from './mark.module.css';
import styles from './timer-mark.module.css';

/** Told apart without colour: an open dial, one three quarters gone, a filled cross, a tick, a dash. */
const SHAPES: Record<TimerStatus, { word: string; paths: readonly string[]; filled?: string }> = {
  RUNNING: { word: 'running', paths: ['M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5', 'M6 3.5V6h2'] },
  WARNED: {
    word: 'warned',
    paths: ['M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5'],
    filled: 'M6 6V1.25a4.75 4.75 0 1 1-4.75 4.75z',
  },
  BREACHED: { word: 'breached', paths: ['M4 4l4 4M8 4l-4 4'], filled: 'M.5.5h11v11H.5z' },
  MET: { word: 'met', paths: ['M1.5 6.5l3 3l6-7'] },
  NONE: { word: 'no limit', paths: ['M2 6h8'] },
};

interface Properties {
  status: TimerStatus;
  /** Another word for it where it is told of the past. */
  word?: string | undefined;
}

/** How a state visit stands to its limit, as shape and word; colour only underlines it. */
export function TimerMark({ status, word }: Properties) {
  const { paths, filled } = SHAPES[status];
  return (
    <span className={`${mark.mark} ${styles[status]}`}>
      <svg viewBox="0 0 12 12" className={mark.shape} aria-hidden="true">
        {filled !== undefined && <path d={filled} className={styles.filled} />}
        {paths.map((path) => (
          <path key={path} d={path} className={styles.line} />
        ))}
      </svg>
      {word ?? SHAPES[status].word}
    </span>
  );
}
