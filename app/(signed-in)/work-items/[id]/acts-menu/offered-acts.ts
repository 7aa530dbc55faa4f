import type { Disposition, ItemStatus, Role } from '#domain/vocabulary.ts';
import { handableItems } from '../../../../acts/handable-items.ts';
import { holds, type Reader, type ShownOwner } from '../../../../acts/reader.ts';

/** An act on a work item as a whole that a person may take now. */
export type OfferedAct =
  | { kind: 'RAISE_REVERSION'; reversion: string; title: string }
  | {
      kind:
        | 'NAME_DEADLINES'
        | 'DELEGATE'
        | 'REPLACE_ENGINEERING_OWNER'
        | 'NAME_REPRODUCTION_OWNER'
        | 'CHANGE_SEVERITY'
        | 'DECIDE_DEFECT'
        | 'RECLASSIFY'
        | 'WITHDRAW';
    };

/** What the offer is decided on. */
export interface ActedItem {
  state: string;
  disposition: Disposition;
  severityConfirmed: boolean;
  reversions: readonly { key: string; title: string; raisedBy: ShownOwner }[];
  /** Null where the process sets the deadlines. */
  deadlineNaming?: object | null;
  engineeringOwner?: object | null;
  reproductionOwner?: ShownOwner | null;
  gates: readonly {
    from: string;
    items: readonly { key: string; title: string; status: ItemStatus; confirmers: readonly ShownOwner[] }[];
  }[];
  nextActions: readonly object[];
}

/**
 * What the reader is offered now, in the order of the menu. It spares people forms that can only be refused; what may be
 * done is decided by the process alone.
 */
export function offeredActs(reader: Reader, item: ActedItem): OfferedAct[] {
  const isA = (role: Role): boolean => reader.roles.includes(role);
  const active = item.disposition === 'ACTIVE';
  const goesOn = active || (item.disposition === 'CLOSED' && item.nextActions.length > 0);
  const acts: OfferedAct[] = [];
  if (active) {
    for (const { key, title, raisedBy } of item.reversions) {
      if (holds(reader, raisedBy)) acts.push({ kind: 'RAISE_REVERSION', reversion: key, title });
    }
  }
  if (goesOn && item.deadlineNaming && isA('PMO_LEAD')) acts.push({ kind: 'NAME_DEADLINES' });
  if (!active) return acts;
  if (handableItems(reader, item).length > 0) acts.push({ kind: 'DELEGATE' });
  if (item.engineeringOwner && isA('HEAD_OF_ENGINEERING')) acts.push({ kind: 'REPLACE_ENGINEERING_OWNER' });
  if (isReproductionAhead(item) && isA('PMO_LEAD')) acts.push({ kind: 'NAME_REPRODUCTION_OWNER' });
  if (!isA('PRODUCT_OWNER')) return acts;
  if (item.severityConfirmed) acts.push({ kind: 'CHANGE_SEVERITY' });
  acts.push({ kind: 'DECIDE_DEFECT' }, { kind: 'RECLASSIFY' }, { kind: 'WITHDRAW' });
  return acts;
}

/** Whether the work item is where it is reproduced, the first state, and an item there waits for whoever does it. */
function isReproductionAhead({ state, gates: [first], reproductionOwner }: ActedItem): boolean {
  if (!reproductionOwner || first?.from !== state) return false;
  const { role, person } = reproductionOwner;
  return first.items.some(
    ({ status, confirmers }) =>
      status !== 'PASSED' &&
      confirmers.some((owner) => owner.role === role && (owner.person?.id ?? null) === (person?.id ?? null)),
  );
}

const TITLES: Record<Exclude<OfferedAct['kind'], 'RAISE_REVERSION'>, string> = {
  NAME_DEADLINES: 'Name deadlines',
  DELEGATE: 'Delegate my part',
  REPLACE_ENGINEERING_OWNER: 'Replace engineering owner',
  NAME_REPRODUCTION_OWNER: 'Name reproduction owner',
  CHANGE_SEVERITY: 'Change severity',
  DECIDE_DEFECT: 'It is a defect',
  RECLASSIFY: 'It is a feature',
  WITHDRAW: 'Withdraw',
};

/** What an act is called; the menu adds the … that means that a reason is asked. */
export const actTitle = (act: OfferedAct): string =>
  act.kind === 'RAISE_REVERSION' ? `Raise ${act.title.toLowerCase()}` : TITLES[act.kind];
