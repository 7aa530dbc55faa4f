import { useId, useState } from 'react';
import { EXAMPLES } from '#graphql/generated/examples.ts';
import styles from './explorer.module.css';

const GROUPS = [...new Set(EXAMPLES.map(({ group }) => group))];

/** The examples, by what they are about. Choosing one replaces what is written. */
export function ExampleChoice({ onChoose }: { onChoose: (query: string) => void }) {
  const id = useId();
  const [key, setKey] = useState<string>(EXAMPLES[0].key);
  const chosen = EXAMPLES.find((example) => example.key === key);
  const choose = (chosenKey: string) => {
    const example = EXAMPLES.find((candidate) => candidate.key === chosenKey);
    if (example === undefined) return;
    setKey(example.key);
    onChoose(example.query);
  };
  return (
    <div className={styles.examples}>
      <label htmlFor={id} className={styles.label}>
        Example
      </label>
      <select id={id} value={key} aria-describedby={`${id}-about`} onChange={({ target }) => choose(target.value)}>
        {GROUPS.map((group) => (
          <optgroup key={group} label={group}>
            {EXAMPLES.filter((example) => example.group === group).map((example) => (
              <option key={example.key} value={example.key}>
                {example.title}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <p id={`${id}-about`} className={styles.quiet}>
        {chosen?.about}
      </p>
    </div>
  );
}
