import { factOf, holdsTrue } from './conditions.ts';
import { findSpec, holdersOf, holds } from './directory.ts';
import { type Owner, ownerKey } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ConfirmerRule, GateItemTemplate, Party, ProcessTemplate } from './template.ts';
import type { Role } from './vocabulary.ts';

/** A role as an owner: the person where exactly one holds it, else the role (process.md 2). */
export function roleOwner(state: WorkItemState, role: Role, except: readonly string[] = []): Owner {
  const holders = holdersOf(state.directory, role).filter((person) => !except.includes(person.id));
  const only = holders.length === 1 ? holders[0] : undefined;
  return { role, personId: only?.id ?? null };
}

/** The owner in the registry of the spec that a passed T.1 names; null before. */
export function canonicalOwnerId(state: WorkItemState): string | null {
  return findSpec(state.directory, state.canonicalSpecId)?.ownerId ?? null;
}

/** Who reproduces: the person whom the PMO Lead named, else the template's role (process.md 2). */
export function reproductionOwner(state: WorkItemState): Owner {
  const { reproductionOwnerRole: role, reproductionOwnerId: personId } = state;
  return personId === null ? roleOwner(state, role) : { role, personId };
}

/** Who a party is at present; empty where the work item names nobody for it yet. */
export function resolveOwner(state: WorkItemState, party: Party): Owner[] {
  switch (party.kind) {
    case 'role':
      return [roleOwner(state, party.role)];
    case 'named':
      return namedOwner(state, party.named);
    case 'specKind': {
      const spec = state.directory.specs.find((candidate) => candidate.kind === party.specKind);
      return [spec === undefined ? roleOwner(state, 'HEAD_OF_SPECS') : { role: 'SPEC_OWNER', personId: spec.ownerId }];
    }
    case 'eachSpec':
      return distinct(specIdsOf(state, party).map((id) => specOwner(state, id)));
  }
}

function namedOwner(state: WorkItemState, named: 'engineeringOwner' | 'canonicalOwner' | 'reproductionOwner'): Owner[] {
  if (named === 'reproductionOwner') return [reproductionOwner(state)];
  if (named === 'canonicalOwner')
    return state.canonicalSpecId === null ? [] : [specOwner(state, state.canonicalSpecId)];
  return state.engineeringOwnerId === null ? [] : [{ role: 'ENGINEER', personId: state.engineeringOwnerId }];
}

/** The owner of a spec in the registry; the Head of Specs Team where the registry has it no longer. */
export function specOwner(state: WorkItemState, specId: string): Owner {
  const spec = findSpec(state.directory, specId);
  return spec === null ? roleOwner(state, 'HEAD_OF_SPECS') : { role: 'SPEC_OWNER', personId: spec.ownerId };
}

function specIdsOf(state: WorkItemState, party: { item: string; fact: string }): string[] {
  const fact = factOf(state, party.item, party.fact);
  return Array.isArray(fact) ? fact.filter((entry): entry is string => typeof entry === 'string') : [];
}

/** Whether a named person no longer holds the role in which they hold the part (process.md 2). */
export function isVacant(state: WorkItemState, owner: Owner): boolean {
  return owner.personId !== null && !holds(state.directory, owner.personId, owner.role);
}

/** Each owner once, in the role in which they come first. */
export function distinct(owners: readonly Owner[]): Owner[] {
  return owners.filter((owner, index) => owners.findIndex((other) => ownerKey(other) === ownerKey(owner)) === index);
}

/** The rule about who confirms that holds at present. */
export function confirmerRule(state: WorkItemState, item: GateItemTemplate): ConfirmerRule {
  const rule = item.confirmers.find((candidate) => holdsTrue(state, candidate.when));
  if (rule === undefined) throw new Error(`Gate item ${item.key} names nobody who confirms it.`);
  return rule;
}

/**
 * A place from which somebody may act: a named owner's own, or, where it is open, that of every holder of the role.
 * `named` is false where the work item names nobody for it yet.
 */
export interface Seat {
  owner: Owner;
  open: boolean;
  named: boolean;
}

/** The seats of parties; with an item, as its delegations have handed them on. */
export function seatsOf(state: WorkItemState, parties: readonly Party[], item: string | null): Seat[] {
  return parties.flatMap((party): Seat[] => {
    const owners = resolveOwner(state, party);
    if (owners.length === 0) {
      return [{ owner: { role: roleOfParty(state, party), personId: null }, open: true, named: false }];
    }
    return owners.map((owner) => ({
      owner: item === null ? owner : handedOn(state, item, owner),
      open: isOpenToRole(party) || owner.personId === null,
      named: true,
    }));
  });
}

/** Who holds an owner's part of an item after all delegations; one who lost the role gives it back. */
function handedOn(state: WorkItemState, item: string, owner: Owner): Owner {
  return state.delegations.reduce<Owner>((holder, { item: of, role, fromId, toId }) => {
    const theirs = of === item && role === holder.role && (fromId === null || fromId === holder.personId);
    return theirs && holds(state.directory, toId, role) ? { role, personId: toId } : holder;
  }, owner);
}

/** The seats from which an item is confirmed, in the order of its rule. */
export function confirmingSeats(state: WorkItemState, item: GateItemTemplate): Seat[] {
  return seatsOf(state, confirmerRule(state, item).parties, item.key);
}

/** Whoever may confirm the item; the first owes its evidence and, where one is enough, its confirmation (GI-1). */
export function confirmersOfItem(state: WorkItemState, item: GateItemTemplate): Owner[] {
  return distinct(confirmingSeats(state, item).map(({ owner }) => owner));
}

/** For an item that the owner of each of several specs confirms: each spec, and whose confirmation it needs (FS.2). */
export function specsToConfirm(state: WorkItemState, item: GateItemTemplate): { specId: string; owner: Owner }[] {
  return confirmerRule(state, item).parties.flatMap((party) =>
    party.kind !== 'eachSpec'
      ? []
      : specIdsOf(state, party).map((specId) => ({
          specId,
          owner: handedOn(state, item.key, specOwner(state, specId)),
        })),
  );
}

/** Who a party is, or, where the work item names nobody yet, whoever of the role will be named. */
export function expectedOwner(state: WorkItemState, party: Party): Owner[] {
  return seatsOf(state, [party], null).map(({ owner }) => owner);
}

/** The seats from which the item's evidence is written (G-5). */
export function writingSeats(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): Seat[] {
  const delivery = item.authors === 'confirmers' ? [] : template.deliveryAuthors;
  return [...confirmingSeats(state, item), ...seatsOf(state, delivery, null)];
}

/** Parties which may write the item's evidence under one of its rules about who confirms (G-5). */
export function writingParties(template: ProcessTemplate, item: GateItemTemplate, { parties }: ConfirmerRule): Party[] {
  return item.authors === 'confirmers' ? parties : [...parties, ...template.deliveryAuthors];
}

/** The owners who may write the item's evidence, each once; a part that nobody is named for yet is nobody's. */
export function authorsOfItem(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): Owner[] {
  return distinct(writingSeats(template, state, item).flatMap(({ owner, named }) => (named ? [owner] : [])));
}

export type Authority =
  | { allowed: true; role: Role }
  | { allowed: false; code: 'NOT_ALLOWED' | 'NOT_YOUR_PART'; owners: Owner[] };

/**
 * Whether a person may act from one of the seats, and in which role. `NOT_YOUR_PART`: the role fits, the part is
 * another's. With `unnamedByRole`, holding the role is enough where the work item names nobody yet: for gates that
 * are not the present one, so that the person is told the real obstacle, the state (AU-3).
 */
export function authorityOf(
  state: WorkItemState,
  personId: string,
  seats: readonly Seat[],
  unnamedByRole: boolean,
): Authority {
  const within = seats.filter(({ named }) => named || unnamedByRole);
  const fitting = within.filter(({ owner }) => holds(state.directory, personId, owner.role));
  const own = fitting.find(({ owner, open }) => open || owner.personId === personId);
  if (own !== undefined) return { allowed: true, role: own.owner.role };
  const owners = distinct(within.flatMap(({ owner, named }) => (named ? [owner] : [])));
  return { allowed: false, code: fitting.length > 0 ? 'NOT_YOUR_PART' : 'NOT_ALLOWED', owners };
}

/** Whether every holder of the party's role may act in it, not only the one who owes. */
export function isOpenToRole(party: Party): boolean {
  return party.kind === 'role' || (party.kind === 'named' && party.named === 'reproductionOwner');
}

function roleOfParty(state: WorkItemState, party: Party): Role {
  if (party.kind === 'role') return party.role;
  if (party.kind === 'named' && party.named === 'engineeringOwner') return 'ENGINEER';
  if (party.kind === 'named' && party.named === 'reproductionOwner') return state.reproductionOwnerRole;
  return 'SPEC_OWNER';
}
