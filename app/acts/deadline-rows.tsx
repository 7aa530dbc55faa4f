'use client';

import { useId } from 'react';
import { formatInstant } from '../components/instant.tsx';
import { ownerName } from '../components/owner-name.ts';
import { roleTitles } from '../components/role-titles.ts';
import { useMe } from '../live/live-context.ts';
import styles from './acts.module.css';
import { type Deadlines, isUnnamed, keyOf, type NamedDeadline, problemOf, sameForAll } from './deadlines.ts';
import type { Declaration, FieldProblem } from './shown.ts';
import { TypedInstant } from './typed-instant.tsx';

interface Properties {
  legend: string;
  help: string;
  /** Each once. */
  owners: Declaration['owners'];
  /** What was typed. */
  value: Deadlines;
  onChange: (value: Deadlines) => void;
  /** What would be sent, in its order: paths of problems count in it. */
  sent: readonly NamedDeadline[];
  problems: readonly FieldProblem[];
  /** What is named at present, by the owner's key. */
  present?: ReadonlyMap<string, string>;
  disabled: boolean;
}

/** A deadline for each owner, in the reader's time zone (GI-2). */
export function DeadlineRows({ legend, help, owners, value, onChange, sent, problems, present, disabled }: Properties) {
  const { timeZone } = useMe();
  const id = useId();
  const general = problems.find(({ path }) => path === 'deadlines');
  const named = owners.filter((owner) => (value[keyOf(owner)] ?? '') !== '');
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-help`}>
      <legend>{legend}</legend>
      <span className={styles.help} id={`${id}-help`}>
        {help} Times in {timeZone.replaceAll('_', ' ')}.
      </span>
      <div className={styles.cells}>
        {owners.map((owner) => {
          const key = keyOf(owner);
          const index = sent.findIndex((one) => one.key === key);
          const problem = (index === -1 ? undefined : problemOf(problems, index)) ?? general;
          const now = present?.get(key);
          const tells = present !== undefined && present.size > 0;
          const described = [
            tells ? `${id}-${key}-now` : null,
            `${id}-${key}-means`,
            problem === undefined ? null : `${id}-${key}-problem`,
          ];
          return (
            <div key={`${owner.role} ${key}`} className={styles.field}>
              <label className={styles.label} htmlFor={`${id}-${key}`}>
                {ownerName(owner)}
                {owner.person !== null && <span className={styles.optional}> · {roleTitles([owner.role])}</span>}
              </label>
              {tells && (
                <span className={styles.help} id={`${id}-${key}-now`}>
                  now {now === undefined ? 'the earliest of all' : formatInstant(now, timeZone)}
                </span>
              )}
              <input
                id={`${id}-${key}`}
                name={`deadline ${key}`}
                type="datetime-local"
                value={value[key] ?? ''}
                disabled={disabled}
                aria-invalid={problem !== undefined || undefined}
                aria-describedby={described.filter((part) => part !== null).join(' ') || undefined}
                onChange={({ target }) => onChange({ ...value, [key]: target.value })}
              />
              <TypedInstant id={`${id}-${key}-means`} wall={value[key] ?? ''} timeZone={timeZone} owner={owner} />
              {problem !== undefined && (
                <span className={styles.problem} id={`${id}-${key}-problem`}>
                  {problem.message}
                </span>
              )}
            </div>
          );
        })}
      </div>
      {owners.length > 1 && (
        <div className={styles.fill}>
          <button
            type="button"
            className={styles.quiet}
            disabled={disabled || isUnnamed(value) || named.length === owners.length}
            onClick={() => onChange({ ...value, ...sameForAll(owners, value) })}
          >
            The first one for all who have none
          </button>
        </div>
      )}
    </fieldset>
  );
}

/** Problems that no row shows. */
export function beyondRows(problems: readonly FieldProblem[], sent: readonly NamedDeadline[]): FieldProblem[] {
  const placed = new Set(sent.map((_, index) => problemOf(problems, index)?.path));
  return problems.filter(({ path }) => path !== 'deadlines' && !placed.has(path));
}
