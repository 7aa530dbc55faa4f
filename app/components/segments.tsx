import { SEGMENT_HEIGHT, type SegmentGate, segmentShape } from './segment-geometry.ts';
import { segmentWords } from './segment-words.ts';
import styles from './segments.module.css';

interface Properties {
  /** All gates of a work item in order, or the one gate that is meant. */
  gates: readonly SegmentGate[];
  /** False where the same is written beside it. */
  spoken?: boolean;
}

/** The gate items as segments in a row, each with three thirds: evidence, confirmation, validation (GI-3). */
export function Segments({ gates, spoken = true }: Properties) {
  const { width, paths } = segmentShape(gates);
  return (
    <>
      <svg
        className={styles.segments}
        viewBox={`0 0 ${width} ${SEGMENT_HEIGHT}`}
        width={width}
        height={SEGMENT_HEIGHT}
        aria-hidden="true"
      >
        {paths.empty !== '' && <path d={paths.empty} className={styles.empty} />}
        {paths.outline !== '' && <path d={paths.outline} className={styles.outline} />}
        {paths.half !== '' && <path d={paths.half} className={styles.half} />}
        {paths.solid !== '' && <path d={paths.solid} className={styles.solid} />}
        {paths.cross !== '' && <path d={paths.cross} className={styles.cross} />}
      </svg>
      {spoken && <span className="visually-hidden">{segmentWords(gates)}</span>}
    </>
  );
}
