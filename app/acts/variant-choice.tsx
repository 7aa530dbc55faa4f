'use client';

import { useId } from 'react';
import styles from './acts.module.css';
import type { Form } from './shown.ts';
import { variantTitle } from './variants.ts';

interface Properties {
  legend: string;
  forms: readonly Form[];
  chosen: string;
  disabled: boolean;
  onChoose: (variant: string) => void;
}

/** Which of several forms to fill in. What was typed into another one stays with it. */
export function VariantChoice({ legend, forms, chosen, disabled, onChoose }: Properties) {
  const name = useId();
  return (
    <fieldset className={styles.group}>
      <legend>{legend}</legend>
      <div className={styles.stacked}>
        {forms.map((form) => (
          <label key={form.variant} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={form.variant}
              checked={form.variant === chosen}
              disabled={disabled}
              onChange={() => onChoose(form.variant)}
            />
            {variantTitle(form)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
