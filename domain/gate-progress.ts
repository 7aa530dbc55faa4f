import type { ItemStatus } from './vocabulary.ts';

/** A gate as a card shows it: how far each of its items is. */
export interface CardGate {
  key: string;
  /** Key of the state that it leads out of. */
  from: string;
  /** Key of the state that it leads to. */
  to: string;
  items: readonly CardItem[];
}

export interface CardItem {
  key: string;
  status: ItemStatus;
}

const LETTERS: Readonly<Record<ItemStatus, string>> = {
  EMPTY: '-',
  EVIDENCED: 'E',
  DECLINED: 'D',
  CONFIRMED: 'C',
  FAILED: 'F',
  PASSED: 'P',
};
const STATUSES = new Map(Object.entries(LETTERS).map(([status, letter]) => [letter, status as ItemStatus]));

/**
 * Gates in one short text, a tenth of what they are as objects: a board has thousands of gate items. Gates are parted by
 * `|`; each is its key, the states that it leads from and to, and each item's key, a colon and a letter for its status
 * (`-EDCFP`): `T TRIAGE ROOT_CAUSE T.1:P T.2:C|…`.
 *
 * @throws RangeError when a key holds one of the marks that part keys
 */
export function writeProgress(gates: readonly CardGate[]): string {
  return gates
    .map(({ key, from, to, items }) =>
      [plain(key), plain(from), plain(to), ...items.map((item) => `${plain(item.key)}:${LETTERS[item.status]}`)].join(
        ' ',
      ),
    )
    .join('|');
}

/**
 * The gates that {@link writeProgress} wrote.
 *
 * @throws RangeError when it did not
 */
export function readProgress(progress: string): CardGate[] {
  if (progress === '') return [];
  return progress.split('|').map((gate) => {
    const [key, from, to, ...items] = gate.split(' ');
    if (key === undefined || from === undefined || to === undefined) throw unreadable(gate);
    return { key, from, to, items: items.map(readItem) };
  });
}

function readItem(text: string): CardItem {
  const [key, letter] = text.split(':');
  const status = STATUSES.get(letter ?? '');
  if (key === undefined || status === undefined) throw unreadable(text);
  return { key, status };
}

function plain(key: string): string {
  if (key === '' || /[ :|]/.test(key)) throw new RangeError(`“${key}” can’t be the key of a state, gate or item.`);
  return key;
}

const unreadable = (text: string) => new RangeError(`“${text}” is no progress of a gate.`);
