import type { BoundaryCase, ProcessGuide } from '#domain/guides/defect-run.ts';
import styles from './report.module.css';

/** Is this a defect or a feature? The process's own cases, beside the report (M-6). */
export function BoundaryCases({ guide }: { guide: ProcessGuide }) {
  const { kinds, boundaryCases } = guide;
  const of = (kind: BoundaryCase['kind']) => boundaryCases.filter((boundary) => boundary.kind === kind);
  return (
    <aside className={styles.guide} aria-labelledby="boundary-cases">
      <h2 id="boundary-cases">Is this a defect or a feature?</h2>
      <h3>A defect</h3>
      <p>{kinds.defect}.</p>
      <Cases cases={of('DEFECT')} />
      <h3>A feature, not for this page</h3>
      <p>{kinds.feature}.</p>
      <Cases cases={of('FEATURE')} />
      <p className={styles.muted}>{kinds.unclear}</p>
    </aside>
  );
}

function Cases({ cases }: { cases: readonly BoundaryCase[] }) {
  return (
    <ul>
      {cases.map(({ scenario, remark }) => (
        <li key={scenario}>
          {scenario}
          {remark !== undefined && <span className={styles.muted}> ({remark})</span>}
        </li>
      ))}
    </ul>
  );
}
