'use client';

import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useDeferredValue, useId, useState } from 'react';
import { askGraphQL } from '../live/ask-graphql.ts';
import styles from './acts.module.css';
import { DUPLICATES } from './decision-documents.ts';
import { FieldGroup } from './field-frame.tsx';
import { describedBy, type FieldGround } from './field-ground.ts';
import type { Field } from './shown.ts';

interface Properties {
  field: Field;
  path: string;
  /** The chosen work item's id; empty for none. */
  value: string;
  onChange: (id: string) => void;
  ground: FieldGround;
}

const FRESH_MS = 30_000;

/** Finds another work item, none of those that the field's options rule out, by its number or words of its title, and chooses it. */
export function WorkItemInput({ field, path, value, onChange, ground }: Properties) {
  const name = useId();
  const [text, setText] = useState(value);
  const asked = useDeferredValue(text.trim());
  const { data } = useQuery({
    queryKey: ['duplicates', asked],
    queryFn: ({ signal }) => askGraphQL(DUPLICATES, { text: asked }, signal),
    enabled: asked !== '',
    staleTime: FRESH_MS,
    placeholderData: keepPreviousData,
  });
  const unfit = field.options ?? [];
  const found = asked === '' ? [] : (data?.workItems.nodes ?? []).filter(({ id }) => !unfit.includes(id));
  const choices =
    found.some(({ id }) => id === value) || value === '' ? found : [...found, { id: value, title: '', state: '' }];
  return (
    <FieldGroup field={field} path={path} ground={ground}>
      <input
        id={ground.idOf(path)}
        type="search"
        aria-label={`Find: ${field.label}`}
        value={text}
        disabled={ground.disabled}
        autoComplete="off"
        {...describedBy(ground, path, field.help !== null)}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={(event) => {
          // Enter looks, it does not send the form.
          if (event.key === 'Enter') event.preventDefault();
        }}
      />
      <div className={styles.stacked}>
        {choices.length > 0 && (
          <label className={styles.choice}>
            <input
              type="radio"
              name={name}
              checked={value === ''}
              disabled={ground.disabled}
              onChange={() => onChange('')}
            />
            of none
          </label>
        )}
        {choices.map(({ id, title, state }) => (
          <label key={id} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={id}
              checked={id === value}
              disabled={ground.disabled}
              onChange={() => onChange(id)}
            />
            {[id, title, state].filter((word) => word !== '').join(' · ')}
          </label>
        ))}
      </div>
      <p role="status" className={styles.help}>
        {asked !== '' &&
          data !== undefined &&
          found.length === 0 &&
          'No work item has this number, or these words in its title.'}
      </p>
    </FieldGroup>
  );
}
