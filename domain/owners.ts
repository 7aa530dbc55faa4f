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

export function reproductionOwner(state: WorkItemState): Owner {
  return roleOwner(state, state.reproductionOwnerRole);
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
      return distinct(specIdsOf(state, party).flatMap((id) => specOwner(state, id)));
  }
}

function namedOwner(state: WorkItemState, named: 'engineeringOwner' | 'canonicalOwner' | 'reproductionOwner'): Owner[] {
  if (named === 'reproductionOwner') return [reproductionOwner(state)];
  if (named === 'canonicalOwner') return state.canonicalSpecId === null ? [] : specOwner(state, state.canonicalSpecId);
  return state.engineeringOwnerId === null ? [] : [{ role: 'ENGINEER', personId: state.engineeringOwnerId }];
}

function specOwner(state: WorkItemState, specId: string): Owner[] {
  const spec = findSpec(state.directory, specId);
  return [spec === null ? roleOwner(state, 'HEAD_OF_SPECS') : { role: 'SPEC_OWNER', personId: spec.ownerId }];
}

function specIdsOf(state: WorkItemState, party: { item: string; fact: string }): string[] {
  const fact = factOf(state, party.item, party.fact);
  return Array.isArray(fact) ? fact.filter((entry): entry is string => typeof entry === 'string') : [];
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

/** Whoever may confirm the item; the first owes its evidence and, where one is enough, its confirmation (GI-1). */
export function confirmersOfItem(state: WorkItemState, item: GateItemTemplate): Owner[] {
  return distinct(confirmerRule(state, item).parties.flatMap((party) => expectedOwner(state, party)));
}

/** Who a party is, or, where the work item names nobody yet, whoever of the role will be named. */
export function expectedOwner(state: WorkItemState, party: Party): Owner[] {
  const owners = resolveOwner(state, party);
  return owners.length > 0 ? owners : [{ role: roleOfParty(state, party), personId: null }];
}

/** Whoever may write the item's evidence (G-5). */
export function authorParties(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): Party[] {
  return writingParties(template, item, confirmerRule(state, item));
}

/** The same under one of the item's rules about who confirms. */
export function writingParties(template: ProcessTemplate, item: GateItemTemplate, { parties }: ConfirmerRule): Party[] {
  return item.authors === 'confirmers' ? parties : [...parties, ...template.deliveryAuthors];
}

/** The owners behind `authorParties`, each once. */
export function authorsOfItem(template: ProcessTemplate, state: WorkItemState, item: GateItemTemplate): Owner[] {
  return distinct(authorParties(template, state, item).flatMap((party) => resolveOwner(state, party)));
}

export type Authority =
  | { allowed: true; role: Role }
  | { allowed: false; code: 'NOT_ALLOWED' | 'NOT_YOUR_PART'; owners: Owner[] };

/**
 * Whether a person may act in one of the parties, and in which role. `NOT_YOUR_PART`: the role fits, the part is
 * another's. With `unnamedByRole`, holding the role is enough where the work item names nobody yet: for gates that
 * are not the present one, so that the person is told the real obstacle, the state (AU-3).
 */
export function authorityOf(
  state: WorkItemState,
  personId: string,
  parties: readonly Party[],
  unnamedByRole: boolean,
): Authority {
  let roleFits = false;
  const owners: Owner[] = [];
  for (const party of parties) {
    const resolved = resolveOwner(state, party);
    owners.push(...resolved);
    if (resolved.length === 0 && unnamedByRole) {
      const role = roleOfParty(state, party);
      if (holds(state.directory, personId, role)) return { allowed: true, role };
    }
    for (const owner of resolved) {
      if (!holds(state.directory, personId, owner.role)) continue;
      if (isOpenToRole(party) || owner.personId === null || owner.personId === personId) {
        return { allowed: true, role: owner.role };
      }
      roleFits = true;
    }
  }
  return { allowed: false, code: roleFits ? 'NOT_YOUR_PART' : 'NOT_ALLOWED', owners: distinct(owners) };
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
