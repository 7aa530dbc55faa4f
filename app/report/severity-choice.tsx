'use client';

import { useId } from 'react';
import { limitWords } from '#domain/limit-words.ts';
import type { Severity } from '#domain/vocabulary.ts';
import { SeverityMark } from '../components/severity-mark.tsx';
import styles from './report.module.css';
import type { ReportTemplate } from './report-page-document.ts';

interface Properties {
  template: ReportTemplate;
  /** What each severity means, in the words of the process. */
  meanings: Readonly<Record<Severity, string>>;
  value: Severity | null;
  onChange: (severity: Severity | null) => void;
  disabled: boolean;
}

type Row = ReportTemplate['severities'][number];

/** The severity that the reporter proposes, and the clock that each starts (TM-0, TM-1). */
export function SeverityChoice({ template, meanings, value, onChange, disabled }: Properties) {
  const name = useId();
  const [strictest] = template.severities;
  const radio = (severity: Severity | null) => (
    <input
      type="radio"
      name={name}
      checked={severity === value}
      disabled={disabled}
      onChange={() => onChange(severity)}
    />
  );
  return (
    <fieldset className={styles.severities}>
      <legend>Proposed severity</legend>
      <p className={styles.help}>
        The clock starts when you report. The Product Owner confirms the severity in triage.
      </p>
      {template.severities.map((row) => (
        <label key={row.severity} className={styles.severity}>
          {radio(row.severity)}
          <span>
            <SeverityMark severity={row.severity} confirmed /> <span className={styles.muted}>{row.priority}</span>
            <br />
            {meanings[row.severity]}
            <br />
            <Clock row={row} />
          </span>
        </label>
      ))}
      <label className={styles.severity}>
        {radio(null)}
        <span>
          I can’t say
          <br />
          {strictest !== undefined && (
            <>
              <span className={styles.muted}>Until somebody does, it runs as the most severe. </span>
              <Clock row={strictest} />
            </>
          )}
        </span>
      </label>
    </fieldset>
  );
}

function Clock({ row: { limits, fixTarget } }: { row: Row }) {
  return (
    <span className={styles.clock}>
      {limits.map(({ state, seconds }) => (
        <span key={state}>
          {state} <strong>{limitWords(seconds)}</strong>
        </span>
      ))}
      <span className={styles.muted}>fix target: {fixTarget}</span>
    </span>
  );
}
