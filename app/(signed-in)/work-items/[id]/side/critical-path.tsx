import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { Framed } from '../documents.ts';
import styles from './side.module.css';

type Step = Framed['criticalPath'][number];

/** So many steps ahead are told at once; who wants to see all opens the rest. */
const NEAR = 4;

/** The chain of unmet obligations that determines the earliest finish, from now to the end. */
export function CriticalPath({ steps }: { steps: readonly Step[] }) {
  const near = steps.slice(0, NEAR);
  const far = steps.slice(NEAR);
  return (
    <section className={styles.part} aria-labelledby="critical-path">
      <h2 id="critical-path">Critical path</h2>
      {steps.length === 0 && <p className={styles.quiet}>Nothing is left to be done.</p>}
      <Steps steps={near} start={1} />
      {far.length > 0 && (
        <details>
          <summary>
            {far.length} more {far.length === 1 ? 'step' : 'steps'} to the end
          </summary>
          <Steps steps={far} start={NEAR + 1} />
        </details>
      )}
    </section>
  );
}

function Steps({ steps, start }: { steps: readonly Step[]; start: number }) {
  if (steps.length === 0) return null;
  return (
    <ol className={styles.steps} start={start}>
      {steps.map((step, index) => (
        <li key={`${start + index} ${step.text}`}>
          {step.text}{' '}
          <span className={styles.quiet}>
            · <OwnerName owner={step.owner} />
            {step.deadline && (
              <>
                {' '}
                · <RelativeTime at={step.deadline} owner={step.owner} deadline />
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  );
}
