import { ownerName } from '../components/owner-name.ts';
import styles from './acts.module.css';
import type { FieldProblem, Refusal } from './shown.ts';

const PARTS: Record<Refusal['missing'][number]['part'], string> = {
  EVIDENCE: 'evidence',
  CONFIRMATION: 'confirmation',
  VALIDATION: 'validation',
  QUESTION: 'question',
};

interface Properties {
  refusal: Refusal;
  /** Problems of fields that are not drawn; the others are said at their fields. */
  elsewhere?: readonly FieldProblem[];
}

/** Why the process said no: the message with its rule, and each part that is missing with whose it is. */
export function RefusalMessage({ refusal, elsewhere = [] }: Properties) {
  const { message, rule, code, missing } = refusal;
  return (
    <div role="alert" tabIndex={-1} className={styles.refusal} data-code={code}>
      <p>
        {message} <span className={styles.rule}>Rule {rule}</span>
      </p>
      {missing.length > 0 && (
        <ul>
          {missing.map((part) => (
            <li key={`${part.item ?? ''} ${part.part} ${part.explanation}`}>
              <strong>
                {part.item === null ? '' : `${part.item}, `}
                {PARTS[part.part]}
              </strong>{' '}
              · {ownerName(part.owner)}: {part.explanation}
            </li>
          ))}
        </ul>
      )}
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
