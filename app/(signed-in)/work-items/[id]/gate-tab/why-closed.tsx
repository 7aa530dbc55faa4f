import type { Part } from '#domain/vocabulary.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { ShownGate } from '../documents.ts';
import styles from './why-closed.module.css';

const PART_WORDS: Record<Part, string> = {
  EVIDENCE: 'evidence',
  CONFIRMATION: 'confirmation',
  VALIDATION: 'validation',
  QUESTION: 'open question',
};

/** Each part that keeps the gate closed: whose it is, since when, and what to do; the same list that the API gives. */
export function WhyClosed({ gate }: { gate: ShownGate }) {
  if (gate.missing.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>Why is this gate closed?</summary>
      <ul className={styles.parts} role="list">
        {gate.missing.map((part, index) => (
          // The same part of an item can be missing from several owners.
          <li key={`${part.item ?? ''} ${part.part} ${index}`} className={styles.part}>
            <span className={styles.what}>
              {part.item} {PART_WORDS[part.part]}
            </span>
            <span>
              <OwnerName owner={part.owner} />
            </span>
            <span className={styles.since}>
              since <RelativeTime at={part.since} past />
            </span>
            <span className={styles.explanation}>{part.explanation}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
