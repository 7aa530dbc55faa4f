import { OWNER_TITLES } from '#domain/vocabulary.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { ShownItem } from '../documents.ts';
import styles from './item-detail.module.css';

interface Properties {
  item: ShownItem;
  live: ShownItem['revisions'][number];
}

/** Who wrote the newest evidence, what was said to it and why, and the hash that all of it is bound to (G-4). */
export function Said({ item, live }: Properties) {
  const { confirmations, validation } = item;
  return (
    <dl className={styles.said}>
      <dt>Evidence, revision {live.revision}</dt>
      <dd>
        {live.by.name}, <RelativeTime at={live.at} past />
        {live.verification && <span className={styles.line}>{live.verification}</span>}
        <span className={styles.line}>
          SHA-256 <code className={styles.hash}>{live.sha256.slice(0, 12)}</code>
        </span>
      </dd>
      <dt>Confirmation</dt>
      {confirmations.length === 0 && <dd className={styles.quiet}>not yet</dd>}
      {confirmations.map((one) => (
        <dd key={one.by.id}>
          {one.answer === 'YES' ? 'Yes' : 'No'}, {one.by.name} as {OWNER_TITLES[one.role]},{' '}
          <RelativeTime at={one.at} past />
          {one.reason && <q className={styles.reason}>{one.reason}</q>}
        </dd>
      ))}
      <dt>Validation</dt>
      <dd className={validation ? undefined : styles.quiet}>
        {validation ? (
          <>
            {validation.verdict === 'PASS' ? 'Pass' : 'Fail'}, {validation.by.name},{' '}
            <RelativeTime at={validation.at} past />
            {validation.reason && <q className={styles.reason}>{validation.reason}</q>}
          </>
        ) : (
          'not yet'
        )}
      </dd>
    </dl>
  );
}
