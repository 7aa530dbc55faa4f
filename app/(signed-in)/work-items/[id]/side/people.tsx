import { OwnerName } from '../../../../components/owner.tsx';
import type { Framed } from '../documents.ts';
import styles from './side.module.css';

/** Who has a part in this work item by name, and the spec that it is measured against. */
export function People({ item }: { item: Framed }) {
  return (
    <section className={styles.part} aria-labelledby="people">
      <h2 id="people">People</h2>
      <dl className={styles.facts}>
        <dt>Reported by</dt>
        <dd>{item.reportedBy.name}</dd>
        <dt>Engineering owner</dt>
        <dd>{item.engineeringOwner?.name ?? <NotYet />}</dd>
        <dt>Reproduction</dt>
        <dd>{item.reproductionOwner ? <OwnerName owner={item.reproductionOwner} /> : <NotYet />}</dd>
        <dt>Canonical owner</dt>
        <dd>{item.canonicalOwner?.name ?? <NotYet />}</dd>
        <dt>Spec</dt>
        <dd>
          {item.spec ? (
            <>
              {item.spec.title} {item.spec.version}, of {item.spec.owner.name}
              <br />
              <code className={styles.path}>{item.spec.path}</code>
            </>
          ) : (
            <span className={styles.quiet}>none found</span>
          )}
        </dd>
      </dl>
    </section>
  );
}

const NotYet = () => <span className={styles.quiet}>not named yet</span>;
