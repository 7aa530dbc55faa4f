import type { ItemStatus, Role } from '#domain/vocabulary.ts';

/** What somebody can do with a gate item. */
export type Act = 'CONFIRM' | 'VALIDATE' | 'SUPPLY';

interface ShownOwner {
  role: Role;
  person?: { id: string } | null;
}

interface By {
  by: { id: string };
}

interface JudgedItem {
  key: string;
  status: ItemStatus;
  confirmers: readonly ShownOwner[];
  authors: readonly ShownOwner[];
  evidence?: By | null;
  confirmations: readonly By[];
}

interface JudgedGate {
  missing: readonly { item?: string | null; part: string; owner: ShownOwner }[];
}

export interface Reader {
  id: string;
  roles: readonly Role[];
}

/** Whether something is owed by this person: in person, or through a role that nobody in particular is named for. */
export function holds(reader: Reader, owner: ShownOwner): boolean {
  return owner.person ? owner.person.id === reader.id : reader.roles.includes(owner.role);
}

/**
 * What a reader may do with an item of the present gate, what is waited for first. It spares people buttons that can
 * only refuse; what may be done is decided by the process alone.
 */
export function actsOf(reader: Reader, gate: JudgedGate, item: JudgedItem): Act[] {
  const acts: Act[] = [];
  if (mayConfirm(reader, item)) acts.push('CONFIRM');
  if (mayValidate(reader, gate, item)) acts.push('VALIDATE');
  if (item.authors.some((owner) => holds(reader, owner))) acts.push('SUPPLY');
  return acts;
}

/** Whether the item waits for evidence, rather than having some that a new revision would replace. */
export function waitsForEvidence({ status }: Pick<JudgedItem, 'status'>): boolean {
  return status === 'EMPTY' || status === 'DECLINED' || status === 'FAILED';
}

/** A-3, and G-3a: one answer for each revision. */
function mayConfirm(reader: Reader, item: JudgedItem): boolean {
  return (
    item.status === 'EVIDENCED' &&
    item.confirmers.some((owner) => holds(reader, owner)) &&
    !item.confirmations.some(({ by }) => by.id === reader.id)
  );
}

/** G-2, and A-2: neither whoever wrote the evidence nor whoever confirmed it. */
function mayValidate(reader: Reader, gate: JudgedGate, item: JudgedItem): boolean {
  const involved = [...(item.evidence ? [item.evidence] : []), ...item.confirmations];
  return (
    item.status === 'CONFIRMED' &&
    gate.missing.some((part) => part.item === item.key && part.part === 'VALIDATION' && holds(reader, part.owner)) &&
    !involved.some(({ by }) => by.id === reader.id)
  );
}
