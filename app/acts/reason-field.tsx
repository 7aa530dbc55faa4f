'use client';

import { useId } from 'react';
import styles from './acts.module.css';

interface Properties {
  label: string;
  value: string;
  onChange: (reason: string) => void;
  problem: string | undefined;
  disabled: boolean;
}

/** Why somebody says No or Fail; it goes to whoever mends it. */
export function ReasonField({ label, value, onChange, problem, disabled }: Properties) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <textarea
        id={id}
        name="reason"
        rows={3}
        value={value}
        disabled={disabled}
        aria-required
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? undefined : `${id}-problem`}
        onChange={({ target }) => onChange(target.value)}
      />
      {problem !== undefined && (
        <span className={styles.problem} id={`${id}-problem`}>
          {problem}
        </span>
      )}
    </div>
  );
}
