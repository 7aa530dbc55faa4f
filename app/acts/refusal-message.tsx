import styles from './acts.module.css';
import { MissingParts } from './missing-parts.tsx';
import type { FieldProblem, Refusal } from './shown.ts';

interface Properties {
  refusal: Refusal;
  /** Problems of fields that are not drawn; the others are said at their fields. */
  elsewhere?: readonly FieldProblem[];
  /** Missing parts link to their places there. */
  workItemId?: string | undefined;
}

/** Why the process said no: the message with its rule, and each part that is missing with whose it is. */
export function RefusalMessage({ refusal, elsewhere = [], workItemId }: Properties) {
  const { message, rule, code, missing } = refusal;
  return (
    <div role="alert" tabIndex={-1} className={styles.refusal} data-code={code}>
      <p>
        {message} <span className={styles.rule}>Rule {rule}</span>
      </p>
      {missing.length > 0 && <MissingParts parts={missing} workItemId={workItemId} />}
      {elsewhere.length > 0 && (
        <ul>
          {elsewhere.map(({ path, message: problem }) => (
            <li key={`${path} ${problem}`}>{problem}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
