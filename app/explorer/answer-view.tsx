import type { AnswerError } from './ask.ts';
import styles from './explorer.module.css';
import type { Outcome } from './outcome.ts';

/** Browsers grow slow over more; `Copy` gives all of it. */
const MOST_SHOWN = 100_000;

interface Properties {
  outcome: Outcome;
  onPlace: (line: number, column: number) => void;
}

/** What came back: what it cost, what went wrong, and the answer as it is. */
export function AnswerView({ outcome, onPlace }: Properties) {
  const text = outcome.kind === 'answered' ? JSON.stringify(outcome.answer, null, 2) : '';
  const errors = outcome.kind === 'answered' ? (outcome.answer.errors ?? []) : [];
  return (
    <section className={styles.answer} aria-labelledby="answer">
      <h2 id="answer" className={styles.label}>
        Answer
      </h2>
      <p role="status" className={styles.quiet}>
        {summaryOf(outcome)}
      </p>
      {errors.length > 0 && (
        <ul role="list" className={styles.errors}>
          {errors.map((error, at) => (
            <li key={`${at} ${error.message}`}>
              <Problem error={error} onPlace={onPlace} />
            </li>
          ))}
        </ul>
      )}
      {outcome.kind === 'answered' && (
        <>
          <pre className={styles.text} tabIndex={0} role="region" aria-label="Answer as JSON">
            {text.slice(0, MOST_SHOWN)}
          </pre>
          <div className={styles.buttons}>
            <button type="button" className={styles.plain} onClick={() => void navigator.clipboard.writeText(text)}>
              Copy answer
            </button>
            {text.length > MOST_SHOWN && (
              <span className={styles.quiet}>
                The first {MOST_SHOWN.toLocaleString('en')} of {text.length.toLocaleString('en')} characters are shown.
              </span>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function summaryOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'none':
      return 'Run the query: its answer stands here, with what it cost.';
    case 'asking':
      return 'Asking. Escape ends it.';
    case 'ended':
      return 'You ended it. What a mutation had reached by then is done.';
    case 'away':
      return 'No answer came. Check the connection and run it again.';
    case 'answered': {
      const { answer, milliseconds, bytes } = outcome;
      const cost = answer.extensions?.cost;
      const failed = answer.errors?.length ?? 0;
      return [
        failed === 0 ? 'Answered' : failed === 1 ? '1 error' : `${failed} errors`,
        cost === undefined
          ? 'no cost: it was not read to its end'
          : `cost ${cost.own.toLocaleString('en')} of ${cost.limit.toLocaleString('en')}`,
        `${Math.round(milliseconds).toLocaleString('en')} ms`,
        `${bytes.toLocaleString('en')} bytes`,
      ].join(' · ');
    }
  }
}

function Problem({ error, onPlace }: { error: AnswerError; onPlace: Properties['onPlace'] }) {
  const { message, locations = [], path, extensions } = error;
  const [place] = locations;
  return (
    <>
      <p>
        <strong>{extensions?.code ?? 'Error'}</strong> {message}
      </p>
      {(extensions?.fields ?? []).map((field) => (
        <p key={`${field.path} ${field.message}`} className={styles.quiet}>
          <code>{field.path}</code> {field.message}
        </p>
      ))}
      {path !== undefined && (
        <p className={styles.quiet}>
          in <code>{path.join('.')}</code>
        </p>
      )}
      {place !== undefined && (
        <button type="button" className={styles.plain} onClick={() => onPlace(place.line, place.column)}>
          Line {place.line}, column {place.column}
        </button>
      )}
    </>
  );
}
