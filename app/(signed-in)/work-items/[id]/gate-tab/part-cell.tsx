import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import styles from './part-cell.module.css';
import type { PartLine } from './parts.ts';

const MARKS: Record<PartLine['kind'], string> = {
  for: 'M1.5 6.5 L4.75 9.75 L10.5 2.5',
  against: 'M2 2 L10 10 M10 2 L2 10',
  missing: 'M2 6 H10',
};

/** One part of a gate item within its row: what was said and by whom, or whose it is. */
export function PartCell({ lines }: { lines: readonly PartLine[] }) {
  return (
    <span className={styles.cell}>
      {lines.map((line, index) => (
        // Lines have no name of their own; owners can say the same.
        <span key={`${index} ${line.word}`} className={styles[line.kind]}>
          <svg viewBox="0 0 12 12" className={styles.mark} aria-hidden="true">
            <path d={MARKS[line.kind]} />
          </svg>
          <span>
            <PartWords line={line} />
          </span>
        </span>
      ))}
    </span>
  );
}

function PartWords({ line }: { line: PartLine }) {
  if (line.kind === 'missing') {
    return (
      <>
        {line.word}
        <span className={styles.by}>
          {line.owner === null ? (
            'comes later'
          ) : (
            <>
              <span className="visually-hidden">is missing, of </span>
              <OwnerName owner={line.owner} />
            </>
          )}
        </span>
      </>
    );
  }
  return (
    <>
      {line.word}
      <span className={styles.by}>
        {line.by}, <RelativeTime at={line.at} past focusable={false} />
      </span>
    </>
  );
}
