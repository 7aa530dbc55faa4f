'use client';

import styles from './acts.module.css';
import { RefusalMessage } from './refusal-message.tsx';
import type { FieldProblem } from './shown.ts';
import type { SentCommand } from './use-command.ts';

interface Properties {
  command: Pick<SentCommand<never>, 'stillTrying' | 'stop' | 'outcome'>;
  /** Problems of fields that the form does not draw. */
  elsewhere?: readonly FieldProblem[];
}

/** What becomes of a command: still on its way, refused and why, or not answered. Below the form it belongs to. */
export function CommandState({ command, elsewhere = [] }: Properties) {
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
      {outcome !== null && 'refused' in outcome && <RefusalMessage refusal={outcome.refused} elsewhere={elsewhere} />}
      {outcome !== null && 'problem' in outcome && (
        <div role="alert" tabIndex={-1} className={styles.refusal}>
          <p>{outcome.problem.message}</p>
          {outcome.problem.fields.length > 1 && (
            <ul>
              {outcome.problem.fields.map(({ path, message }) => (
                <li key={`${path} ${message}`}>{message}</li>
              ))}
            </ul>
          )}
        </div>
      )}
    </div>
  );
}
