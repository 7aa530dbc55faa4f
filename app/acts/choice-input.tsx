import styles from './acts.module.css';
import { FieldGroup } from './field-frame.tsx';
import { describedBy, type FieldGround } from './field-ground.ts';
import { optionsOf } from './scalar-input.tsx';
import type { Field } from './shown.ts';

interface Properties {
  field: Field;
  path: string;
  ground: FieldGround;
}

/** One of few, all of them in view. */
export function RadioInput({ field, path, ground, value, onChange }: Properties & Scalar) {
  return (
    <FieldGroup field={field} path={path} ground={ground}>
      <div className={styles.choices}>
        {optionsOf(field, ground).map(({ key, title }) => (
          <label key={key} className={styles.choice}>
            <input
              type="radio"
              name={ground.idOf(path)}
              value={key}
              checked={value === key}
              disabled={ground.disabled}
              {...describedBy(ground, path, false)}
              onChange={() => onChange(key)}
            />
            {title}
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

interface Scalar {
  value: string;
  onChange: (value: string) => void;
}

/** Any number of what there is to choose from. */
export function ManyInput({ field, path, ground, value, onChange }: Properties & Many) {
  const options = optionsOf(field, ground);
  const toggled = (key: string) => (value.includes(key) ? value.filter((one) => one !== key) : [...value, key]);
  return (
    <FieldGroup field={field} path={path} ground={ground}>
      <div className={styles.stacked}>
        {options.map(({ key, title }) => (
          <label key={key} className={styles.choice}>
            <input
              type="checkbox"
              checked={value.includes(key)}
              disabled={ground.disabled}
              {...describedBy(ground, path, false)}
              onChange={() => onChange(toggled(key))}
            />
            {title}
          </label>
        ))}
        {options.length === 0 && <p className={styles.help}>There is nothing to choose from yet.</p>}
      </div>
    </FieldGroup>
  );
}

interface Many {
  value: readonly string[];
  onChange: (value: readonly string[]) => void;
}
