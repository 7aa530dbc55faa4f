import type { RegisteredSpec, SpecOwner } from '../data/spec-registry.ts';
import styles from './admin.module.css';
import { KIND_TITLES } from './kind-titles.ts';
import { SpecForm } from './spec-form.tsx';

interface Properties {
  specs: readonly RegisteredSpec[];
  owners: readonly SpecOwner[];
}

/** The canonical specs, each with a form to change it, and one for another. */
export function SpecRegistry({ specs, owners }: Properties) {
  return (
    <>
      {specs.length === 0 && (
        <p className={styles.empty}>No spec is registered yet. Defects are measured against what is registered here.</p>
      )}
      <ul role="list" className={styles.specs}>
        {specs.map((spec) => (
          <li key={spec.id} className={styles.spec}>
            <p className={styles.specHead}>
              <strong>{spec.title}</strong> <span className={styles.version}>{spec.version}</span>{' '}
              {spec.kind !== 'OTHER' && <span className={styles.quiet}>the {KIND_TITLES[spec.kind]} spec</span>}
            </p>
            <p className={styles.quiet}>
              <code>{spec.path}</code> · owned by {spec.owner.name}
              {!spec.owner.roles.includes('SPEC_OWNER') && (
                <strong className={styles.lost}> — no longer a spec owner: name another</strong>
              )}
            </p>
            <details>
              <summary>
                Change<span className="visually-hidden"> {spec.title}</span>…
              </summary>
              <SpecForm spec={spec} owners={owners} />
            </details>
          </li>
        ))}
      </ul>
      <details className={styles.add}>
        <summary>Register another spec…</summary>
        <SpecForm spec={null} owners={owners} />
      </details>
    </>
  );
}
