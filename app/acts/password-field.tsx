'use client';

import { useId } from 'react';
import styles from './acts.module.css';

interface Properties {
  /** Lives in the open form only: never in a draft, never in an address. */
  value: string;
  onChange: (password: string) => void;
  problem: string | undefined;
  disabled: boolean;
}

/** Asked where a signature needs a fresh proof of who signs (G-4). */
export function PasswordField({ value, onChange, problem, disabled }: Properties) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        Your password
      </label>
      <span className={styles.help} id={`${id}-help`}>
        A verdict is a signature, and you last proved who you are more than 15 minutes ago (G-4). It is asked once, then
        not for 15 minutes.
      </span>
      <input
        id={id}
        name="password"
        type="password"
        className={styles.short}
        autoComplete="current-password"
        value={value}
        disabled={disabled}
        aria-required
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={problem === undefined ? `${id}-help` : `${id}-help ${id}-problem`}
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
