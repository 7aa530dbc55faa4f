'use client';

import { useId } from 'react';
import styles from './acts.module.css';
import type { FieldGround } from './field-ground.ts';
import { FieldInput } from './field-input.tsx';
import { pathsOf, placeProblems } from './field-problems.ts';
import type { ChoosablePerson, ChoosableSpec, FieldProblem, Form } from './shown.ts';
import type { Typed } from './typed-values.ts';

interface Properties {
  form: Form;
  value: Typed;
  onChange: (value: Typed) => void;
  problems: readonly FieldProblem[];
  people: readonly ChoosablePerson[];
  specs: readonly ChoosableSpec[];
  /** IANA name: the zone in which instants are typed. */
  timeZone: string;
  disabled?: boolean;
}

/** The fields of a form, drawn from what GraphQL says about them; it knows no item. */
export function EvidenceForm({
  form,
  value,
  onChange,
  problems,
  people,
  specs,
  timeZone,
  disabled = false,
}: Properties) {
  const prefix = useId();
  const ground: FieldGround = {
    people,
    specs,
    timeZone,
    disabled,
    problems: placeProblems(problems, pathsOf(form, value)).at,
    idOf: (path, part) => [prefix, path, part].filter((one) => one !== undefined).join('-'),
  };
  return (
    <div className={styles.fields}>
      {form.fields.map((field) => (
        <FieldInput
          key={field.name}
          form={form}
          field={field}
          typed={value}
          onChange={(changed) => onChange({ ...value, [field.name]: changed })}
          ground={ground}
        />
      ))}
    </div>
  );
}
