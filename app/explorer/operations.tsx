import { useId } from 'react';
import styles from './explorer.module.css';

interface Properties {
  names: readonly string[];
  chosen: string | null;
  onChoose: (name: string) => void;
}

/** Which of several operations is sent; nothing where there is no choice. */
export function Operations({ names, chosen, onChoose }: Properties) {
  const id = useId();
  if (names.length < 2) return null;
  return (
    <p className={styles.buttons}>
      <label htmlFor={id}>Operation</label>
      <select id={id} value={chosen ?? ''} onChange={({ target }) => onChoose(target.value)}>
        {names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </p>
  );
}
