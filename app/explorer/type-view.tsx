import { Fragment } from 'react';
import styles from './explorer.module.css';
import { type InputValue, namedType, type SchemaType, type TypeReference, wrapping } from './schema.ts';

const KINDS: Readonly<Record<string, string>> = {
  OBJECT: 'An object',
  INPUT_OBJECT: 'An input',
  ENUM: 'One of these values',
  SCALAR: 'A value',
};

type OnType = (name: string) => void;

/** A type with everything in it; each type that it names leads to that one. */
export function TypeView({ type, onType }: { type: SchemaType; onType: OnType }) {
  return (
    <>
      <p className={styles.quiet}>{KINDS[type.kind] ?? type.kind}</p>
      <Described text={type.description} />
      <ul role="list" className={styles.members}>
        {(type.fields ?? []).map((field) => (
          <li key={field.name}>
            <code>
              {field.name}
              {field.args.length > 0 && (
                <>
                  (
                  {field.args.map((argument, at) => (
                    <Fragment key={argument.name}>
                      {at > 0 && ', '}
                      <Input value={argument} onType={onType} />
                    </Fragment>
                  ))}
                  )
                </>
              )}
              : <Reference type={field.type} onType={onType} />
            </code>
            <Described text={field.description} />
          </li>
        ))}
        {(type.inputFields ?? []).map((value) => (
          <li key={value.name}>
            <code>
              <Input value={value} onType={onType} />
            </code>
            <Described text={value.description} />
          </li>
        ))}
        {(type.enumValues ?? []).map(({ name, description }) => (
          <li key={name}>
            <code>{name}</code>
            <Described text={description} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A description, with what it quotes in the type of code. */
export function Described({ text }: { text: string | null }) {
  if (text === null || text === '') return null;
  return (
    <p className={styles.quiet}>
      {text
        .split('`')
        .map((part, at) => (at % 2 === 1 ? <code key={at}>{part}</code> : <Fragment key={at}>{part}</Fragment>))}
    </p>
  );
}

function Input({ value: { name, type, defaultValue }, onType }: { value: InputValue; onType: OnType }) {
  return (
    <>
      {name}: <Reference type={type} onType={onType} />
      {defaultValue !== null && ` = ${defaultValue}`}
    </>
  );
}

function Reference({ type, onType }: { type: TypeReference; onType: OnType }) {
  const name = namedType(type);
  const [before, after] = wrapping(type);
  return (
    <>
      {before}
      <button type="button" className={styles.typeLink} onClick={() => onType(name)}>
        {name}
      </button>
      {after}
    </>
  );
}
