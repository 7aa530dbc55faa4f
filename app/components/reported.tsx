import { graphql } from '#graphql/documents/gql.ts';
import type { ReportedTextFragment } from '#graphql/documents/graphql.ts';
import styles from './reported.module.css';

/** Spread `...ReportedText` into the work items whose report is shown. */
graphql(`fragment ReportedText on WorkItem { observed expected stepsToReproduce }`);

/** What the report of a defect said, folded: whoever acts on it has to know what it is about. */
export function Reported({ report }: { report: ReportedTextFragment }) {
  const { observed, expected, stepsToReproduce } = report;
  if (!observed && !expected && stepsToReproduce.length === 0) return null;
  return (
    <details className={styles.reported}>
      <summary>What was reported</summary>
      <dl>
        <dt>Observed</dt>
        <dd className={styles.text}>{observed}</dd>
        <dt>Expected</dt>
        <dd className={styles.text}>{expected}</dd>
        <dt>Steps to reproduce</dt>
        <dd>
          <ol>
            {stepsToReproduce.map((step, index) => (
              // The same step can be taken twice.
              <li key={`${index} ${step}`}>{step}</li>
            ))}
          </ol>
        </dd>
      </dl>
    </details>
  );
}
