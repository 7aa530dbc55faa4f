import type { ReactNode } from 'react';
import styles from './acts.module.css';
import { describedBy, type FieldGround } from './field-ground.ts';
import type { Field } from './shown.ts';

interface Properties {
  field: Field;
  path: string;
  ground: FieldGround;
  children: ReactNode;
}

/** One input under its label, with its help and what is wrong with it. */
export function FieldFrame({ field, path, ground, children }: Properties) {
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={ground.idOf(path)}>
        <FieldLabel field={field} timeZone={ground.timeZone} />
      </label>
      <FieldHelp help={field.help} path={path} ground={ground} />
      {children}
      <FieldProblemText path={path} ground={ground} />
    </div>
  );
}

/** Several inputs under one label. */
export function FieldGroup({ field, path, ground, children }: Properties) {
  return (
    <fieldset
      className={styles.group}
      aria-describedby={describedBy(ground, path, field.help !== null)['aria-describedby']}
      data-invalid={ground.problems.has(path) || undefined}
    >
      <legend>
        <FieldLabel field={field} timeZone={ground.timeZone} />
      </legend>
      <FieldHelp help={field.help} path={path} ground={ground} />
      {children}
      <FieldProblemText path={path} ground={ground} />
    </fieldset>
  );
}

/** An instant is typed by the clock of the reader, which the label says. */
function FieldLabel({ field, timeZone }: { field: Field; timeZone: string }) {
  return (
    <>
      {field.label}
      {field.kind === 'dateTime' && <span className={styles.optional}> · time in {timeZone.replaceAll('_', ' ')}</span>}
      {!field.required && <span className={styles.optional}> · may stay empty</span>}
    </>
  );
}

function FieldHelp({ help, path, ground }: { help: string | null; path: string; ground: FieldGround }) {
  if (help === null) return null;
  return (
    <span className={styles.help} id={ground.idOf(path, 'help')}>
      {help}
    </span>
  );
}

export function FieldProblemText({ path, ground }: { path: string; ground: FieldGround }) {
  const problem = ground.problems.get(path);
  if (problem === undefined) return null;
  return (
    <span className={styles.problem} id={ground.idOf(path, 'problem')}>
      {problem}
    </span>
  );
}
