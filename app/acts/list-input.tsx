'use client';

import { useRef } from 'react';
import styles from './acts.module.css';
import { FieldGroup, FieldProblemText } from './field-frame.tsx';
import { describedBy, type FieldGround } from './field-ground.ts';
import type { Field } from './shown.ts';

interface Properties {
  field: Field;
  path: string;
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
  ground: FieldGround;
}

/** A list of texts, an input each; Enter goes to the next one, which it makes where there is none. */
export function ListInput({ field, path, value, onChange, ground }: Properties) {
  const list = useRef<HTMLOListElement>(null);
  const entries = value.length === 0 ? [''] : value;
  const focus = (index: number) =>
    requestAnimationFrame(() => list.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus());
  const add = (index: number) => {
    if (entries[index] !== '') onChange(entries.toSpliced(index, 0, ''));
    focus(index);
  };
  const remove = (index: number) => {
    onChange(entries.toSpliced(index, 1));
    focus(Math.max(0, index - 1));
  };
  return (
    <FieldGroup field={field} path={path} ground={ground}>
      <ol ref={list} className={styles.entries} role="list">
        {entries.map((entry, index) => {
          const at = `${path}[${index}]`;
          const wrong = ground.problems.has(at) ? at : path;
          return (
            // Entries have no identity but their place.
            <li key={at} className={styles.entry}>
              <input
                id={ground.idOf(at)}
                name={at}
                type="text"
                autoComplete="off"
                aria-label={`${field.label}, entry ${index + 1}`}
                value={entry}
                disabled={ground.disabled}
                {...describedBy(ground, wrong, false)}
                onChange={({ target }) => onChange(entries.with(index, target.value))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter') return;
                  event.preventDefault();
                  add(index + 1);
                }}
              />
              {entries.length > 1 && (
                <button
                  type="button"
                  className={styles.quiet}
                  disabled={ground.disabled}
                  aria-label={`Remove ${field.label}, entry ${index + 1}`}
                  onClick={() => remove(index)}
                >
                  Remove
                </button>
              )}
              <FieldProblemText path={at} ground={ground} />
            </li>
          );
        })}
      </ol>
      <button type="button" className={styles.quiet} disabled={ground.disabled} onClick={() => add(entries.length)}>
        Add an entry
      </button>
    </FieldGroup>
  );
}
