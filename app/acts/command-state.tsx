'use client';

import styles from './acts.module.css';
import { RefusalMessage } from './refusal-message.tsx';
import type { FieldProblem } from './shown.ts';
import type { SentCommand } from './use-command.ts';

interface Properties {
  command: Pick<SentCommand<never>, 'stillTrying' | 'stop' | 'outcome'>;
  /** Problems of fields that the form does not draw. */
  elsewhere?: readonly FieldProblem[];
  showsInputProblems?: boolean | undefined;
  /** What a refusal names as missing then links to its place there. */
  workItemId?: string | undefined;
}

/** What becomes of a command: still on its way, refused and why, or not answered. Below the form it belongs to. */
export function CommandState({ command, elsewhere = [], showsInputProblems = false, workItemId }: Properties) {
  const { outcome, stillTrying, stop } = command;
  return (
    <div className={styles.outcome}>
      <div role="status">
        {stillTrying && (
          <p className={styles.trying}>
            Still trying: Phasegate does not answer at present. The same command is sent again until it does, and has an
            effect once only.
          </p>
        )}
      </div>
      {stillTrying && (
        <button type="button" className={styles.quiet} onClick={stop}>
          Stop waiting
        </button>
      )}
      {outcome !== null && 'refused' in outcome && (
        <RefusalMessage refusal={outcome.refused} elsewhere={elsewhere} workItemId={workItemId} />
      )}
      {outcome !== null && 'problem' in outcome && (
        <div role="alert" tabIndex={-1} className={styles.refusal}>
          <InputProblems problem={outcome.problem} elsewhere={showsInputProblems ? elsewhere : null} />
        </div>
      )}
    </div>
  );
}

interface InputProperties {
  problem: { message: string; fields: readonly FieldProblem[] };
  /** What is said nowhere else; null when that is all of it. */
  elsewhere: readonly FieldProblem[] | null;
}

/** What kept the command from being judged; what a field says itself is not said twice. */
function InputProblems({ problem: { message, fields }, elsewhere }: InputProperties) {
  const atFields = elsewhere === null ? 0 : fields.length - elsewhere.length;
  const told = elsewhere ?? fields;
  return (
    <>
      <p>
        {atFields === 0
          ? message
          : `Nothing was sent on: ${atFields === 1 ? 'a field says' : `${atFields} fields say`} what is missing.`}
      </p>
      {(told.length > 1 || (atFields > 0 && told.length > 0)) && (
        <ul>
          {told.map((field) => (
            <li key={`${field.path} ${field.message}`}>{field.message}</li>
          ))}
        </ul>
      )}
    </>
  );
}
