import { MissingParts } from '../../../../acts/missing-parts.tsx';
import type { ShownGate } from '../documents.ts';
import styles from './why-closed.module.css';

/** Each part that keeps the gate closed: whose it is, since when, and what to do; the same list that the API gives. */
export function WhyClosed({ workItemId, gate }: { workItemId: string; gate: ShownGate }) {
  if (gate.missing.length === 0) return null;
  return (
    <details className={styles.why}>
      <summary>Why is this gate closed?</summary>
      <MissingParts parts={gate.missing} workItemId={workItemId} />
    </details>
  );
}
