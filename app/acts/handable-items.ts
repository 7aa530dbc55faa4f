import type { ItemStatus, Role } from '#domain/vocabulary.ts';
import { holds, type Reader, type ShownOwner } from './reader.ts';

interface HandedGate {
  from: string;
  items: readonly { key: string; title: string; status: ItemStatus; confirmers: readonly ShownOwner[] }[];
}

/** A part of a gate item that a person holds, and in which roles. */
export interface HandableItem {
  key: string;
  title: string;
  roles: Role[];
}

/** The items that are still ahead, or were opened again, whose confirmation is this person's, and not settled. */
export function handableItems(
  reader: Reader,
  { state, gates }: { state: string; gates: readonly HandedGate[] },
): HandableItem[] {
  const at = gates.findIndex(({ from }) => from === state);
  if (at === -1) return [];
  return gates
    .flatMap(({ items }, index) => items.filter(({ status }) => index >= at || status !== 'EMPTY'))
    .filter(({ status }) => status !== 'PASSED')
    .map(({ key, title, confirmers }) => ({
      key,
      title,
      roles: confirmers.filter((owner) => holds(reader, owner)).map(({ role }) => role),
    }))
    .filter(({ roles }) => roles.length > 0);
}
