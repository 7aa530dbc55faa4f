import type { ItemStatus, Part } from '#domain/vocabulary.ts';
import { holds, type Reader, type ShownOwner } from '../../../../acts/reader.ts';

/** What somebody can do with a gate item. */
export type Act = 'CONFIRM' | 'VALIDATE' | 'SUPPLY';

interface By {
  by: { id: string };
}

interface JudgedItem {
  key: string;
  status: ItemStatus;
  confirmers: readonly ShownOwner[];
  authors: readonly ShownOwner[];
  comesAfter: readonly string[];
  evidence?: By | null;
  confirmations: readonly By[];
}

interface JudgedGate {
  missing: readonly { item?: string | null; part: string; owner: ShownOwner }[];
}

/**
 * What a reader may do with an item of the present gate, what is waited for first. It spares people buttons that can
 * only refuse; what may be done is decided by the process alone.
 */
export function actsOf(reader: Reader, gate: JudgedGate, item: JudgedItem): Act[] {
  const acts: Act[] = [];
  if (mayConfirm(reader, item)) acts.push('CONFIRM');
  if (mayValidate(reader, gate, item)) acts.push('VALIDATE');
  if (item.comesAfter.length === 0 && item.authors.some((owner) => holds(reader, owner))) acts.push('SUPPLY');
  return acts;
}

/** The part that an item waits for; null once it has all three. */
const NEXT_PART: Record<ItemStatus, Part | null> = {
  EMPTY: 'EVIDENCE',
  DECLINED: 'EVIDENCE',
  FAILED: 'EVIDENCE',
  EVIDENCED: 'CONFIRMATION',
  CONFIRMED: 'VALIDATION',
  PASSED: null,
};

/** Whether what the item waits for is the reader's to give: the part itself, not just the right to give it. */
export function isTurnOf(reader: Reader, gate: JudgedGate, item: JudgedItem): boolean {
  return (
    item.comesAfter.length === 0 &&
    gate.missing.some(
      (part) => part.item === item.key && part.part === NEXT_PART[item.status] && holds(reader, part.owner),
    )
  );
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
