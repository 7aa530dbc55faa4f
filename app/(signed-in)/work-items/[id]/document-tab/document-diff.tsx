import styles from './document-diff.module.css';
import { type DiffLine, lineDiff, stretches } from './line-diff.ts';

const SIGNS = { same: ' ', added: '+', removed: '−' } as const;

/** What changed between two versions, line by line as the text has them. */
export function DocumentDiff({ older, newer }: { older: string; newer: string }) {
  const changed = stretches(lineDiff(older, newer));
  if (changed.length === 0) return <p className={styles.none}>The two versions are the same.</p>;
  return (
    <div className={styles.diff} tabIndex={0} role="group" aria-label="What changed">
      {changed.map((lines, index) => (
        <ol key={index} className={styles.stretch} role="list">
          {lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </ol>
      ))}
    </div>
  );
}

function Line({ line: { kind, text } }: { line: DiffLine }) {
  const shown = text === '' ? ' ' : text;
  return (
    <li className={styles[kind]}>
      <span aria-hidden="true">{SIGNS[kind]}</span>
      {kind === 'same' ? <span>{shown}</span> : kind === 'added' ? <ins>{shown}</ins> : <del>{shown}</del>}
    </li>
  );
}
