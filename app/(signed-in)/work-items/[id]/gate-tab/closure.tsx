import { RelativeTime } from '../../../../components/relative-time.tsx';
import type { Gated } from '../documents.ts';
import styles from './closure.module.css';

/** What is left to do after the last gate, in the order in which it is owed (process.md 7). */
export function Closure({ steps }: { steps: Gated['closureSteps'] }) {
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.done).length;
  return (
    <section aria-labelledby="closure">
      <h2 id="closure">
        Closure: {done} of {steps.length} done
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key}>
            {step.title}{' '}
            <span className={styles.quiet}>
              {step.done ? '✓ done' : step.mandatory ? 'mandatory' : 'decided in writing'}
              {step.at && (
                <>
                  , <RelativeTime at={step.at} past />
                </>
              )}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
