'use client';

import styles from './acts.module.css';
import { ManyInput, RadioInput } from './choice-input.tsx';
import { FieldFrame, FieldProblemText } from './field-frame.tsx';
import { describedBy, type FieldGround } from './field-ground.ts';
import { ListInput } from './list-input.tsx';
import { ScalarInput } from './scalar-input.tsx';
import type { Field, Form } from './shown.ts';
import { TableInput } from './table-input.tsx';
import { listOf, statementOf, type Typed, type TypedValue, textOf } from './typed-values.ts';
import { WorkItemInput } from './work-item-input.tsx';

interface Properties {
  form: Form;
  field: Field;
  typed: Typed;
  onChange: (value: TypedValue) => void;
  ground: FieldGround;
}

/** As many as can stand side by side. */
const FEW = 5;

/** The input of one field, by its kind alone. */
export function FieldInput({ form, field, typed, onChange, ground }: Properties) {
  const value = typed[field.name];
  const properties = { field, path: field.name, ground };
  if (field.fixedValue !== null) {
    return field.kind === 'boolean' ? (
      <Declaration {...properties} value={textOf(value)} onChange={onChange} />
    ) : (
      <Statement {...properties} text={statementOf(form, field, typed)} />
    );
  }
  if (field.kind === 'table') return <TableInput {...properties} value={value} onChange={onChange} />;
  if (field.kind === 'stringList') return <ListInput {...properties} value={listOf(value)} onChange={onChange} />;
  if (field.kind === 'workItem') return <WorkItemInput {...properties} value={textOf(value)} onChange={onChange} />;
  if (field.kind === 'specList') return <ManyInput {...properties} value={listOf(value)} onChange={onChange} />;
  if (field.kind === 'boolean' || (field.kind === 'choice' && (field.options ?? []).length <= FEW)) {
    return <RadioInput {...properties} value={textOf(value)} onChange={onChange} />;
  }
  return (
    <FieldFrame {...properties}>
      <ScalarInput {...properties} value={textOf(value)} onChange={onChange} />
    </FieldFrame>
  );
}

interface Part {
  field: Field;
  path: string;
  ground: FieldGround;
}

/** Said in these words or not at all. */
function Statement({ field, path, ground, text }: Part & { text: string }) {
  return (
    <div className={styles.field}>
      <span className={styles.label}>{field.label}</span>
      <p className={styles.statement}>{text}</p>
      <FieldProblemText path={path} ground={ground} />
    </div>
  );
}

/** Something that only its author can declare, and has to. */
function Declaration({
  field,
  path,
  ground,
  value,
  onChange,
}: Part & { value: string; onChange: (value: string) => void }) {
  return (
    <div className={styles.field}>
      <label className={styles.choice}>
        <input
          id={ground.idOf(path)}
          type="checkbox"
          checked={value === 'true'}
          disabled={ground.disabled}
          {...describedBy(ground, path, false)}
          onChange={({ target }) => onChange(target.checked ? 'true' : '')}
        />
        {field.label}
      </label>
      <FieldProblemText path={path} ground={ground} />
    </div>
  );
}
