import { roleTitles } from '../components/role-titles.ts';
import styles from './acts.module.css';
import { describedBy, type FieldGround } from './field-ground.ts';
import type { Field } from './shown.ts';
import { TypedInstant } from './typed-instant.tsx';

interface Properties {
  field: Field;
  path: string;
  value: string;
  onChange: (value: string) => void;
  ground: FieldGround;
}

/** The input of a value that is one text: a line, several, a day, an instant, one of several. */
export function ScalarInput({ field, path, value, onChange, ground }: Properties) {
  const common = {
    id: ground.idOf(path),
    name: path,
    value,
    disabled: ground.disabled,
    'aria-required': field.required || undefined,
    ...describedBy(ground, path, field.help !== null),
    onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
  };
  switch (field.kind) {
    case 'longText':
    case 'stringList':
    case 'specList':
      return <textarea {...common} rows={3} />;
    case 'date':
      return <input {...common} type="date" className={styles.short} />;
    case 'dateTime':
      return (
        <>
          <input {...common} type="datetime-local" className={styles.short} />
          <TypedInstant id={ground.idOf(path, 'means')} wall={value} timeZone={ground.timeZone} />
        </>
      );
    case 'commit':
      return <input {...common} type="text" className={styles.code} autoComplete="off" spellCheck={false} />;
    case 'boolean':
    case 'choice':
    case 'person':
    case 'spec':
      return (
        <select {...common} className={styles.short}>
          <option value="">Choose…</option>
          {withPresent(optionsOf(field, ground), value).map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      );
    default:
      return <input {...common} type="text" autoComplete="off" />;
  }
}

export interface Option {
  key: string;
  title: string;
}

/** What there is to choose from, for every kind of field that is a choice. */
export function optionsOf(field: Field, ground: Pick<FieldGround, 'people' | 'specs'>): Option[] {
  switch (field.kind) {
    case 'boolean':
      return [
        { key: 'true', title: 'Yes' },
        { key: 'false', title: 'No' },
      ];
    case 'person':
      return ground.people.map(({ id, name, roles }) => ({ key: id, title: `${name} · ${roleTitles(roles)}` }));
    case 'spec':
    case 'specList':
      return ground.specs.map(({ id, path, title, version }) => ({ key: id, title: `${title} · ${path} ${version}` }));
    default:
      return (field.options ?? []).map((option) => ({ key: option, title: option }));
  }
}

/** What was chosen before stays chosen while the list is on its way, or without it. */
const withPresent = (options: Option[], value: string): Option[] =>
  value === '' || options.some(({ key }) => key === value) ? options : [...options, { key: value, title: value }];
