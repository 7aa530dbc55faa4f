import type { Disposition } from '#domain/vocabulary.ts';
import { SeverityMark } from '../../../../components/severity-mark.tsx';
import type { Framed } from '../documents.ts';
import styles from './header.module.css';

const DISPOSITIONS: Record<Disposition, string | null> = {
  ACTIVE: null,
  CLOSED: 'Closed',
  RECLASSIFIED: 'Found to be a feature',
  WITHDRAWN: 'Withdrawn',
};

/** Which work item this is, how bad it is, and how it ended if it has. */
export function Header({ item }: { item: Framed }) {
  const ending = DISPOSITIONS[item.disposition];
  return (
    <header className={styles.header}>
      <h1 className={styles.title}>
        <span className={styles.number}>{item.id}</span> {item.title}
      </h1>
      <p className={styles.facts}>
        <SeverityMark severity={item.severity ?? null} confirmed={item.severityConfirmed} />
        {item.fixTarget && <span className={styles.quiet}>fix target: {item.fixTarget}</span>}
        {ending !== null && <strong>{ending}</strong>}
        {item.disposition === 'CLOSED' && (
          <span className={styles.quiet}>{item.closureComplete ? 'closure complete' : 'closure not complete yet'}</span>
        )}
      </p>
    </header>
  );
}
