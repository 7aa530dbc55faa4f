import type { ChoosablePerson, ChoosableSpec } from './shown.ts';

/** What all inputs of one form share. */
export interface FieldGround {
  people: readonly ChoosablePerson[];
  specs: readonly ChoosableSpec[];
  /** IANA name: the zone in which instants are typed. */
  timeZone: string;
  disabled: boolean;
  /** What is wrong, by path. */
  problems: ReadonlyMap<string, string>;
  /** The id of what belongs to a path, unique on the page. */
  idOf: (path: string, part?: 'help' | 'problem' | 'means') => string;
}

/** How an input says what is wrong with it and where its help is. */
export function describedBy(ground: FieldGround, path: string, help: boolean) {
  const wrong = ground.problems.has(path);
  const parts = [help ? ground.idOf(path, 'help') : null, wrong ? ground.idOf(path, 'problem') : null];
  return {
    'aria-invalid': wrong || undefined,
    'aria-describedby': parts.filter((part) => part !== null).join(' ') || undefined,
  };
}
