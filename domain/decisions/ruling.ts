import type { CommandEnvelope } from '../commands.ts';
import { findPerson } from '../directory.ts';
import type { EventBody } from '../events.ts';
import { gateOfItem, itemState, itemTemplate, missingOfItem } from '../gates.ts';
import type { Instant } from '../instant.ts';
import { type Authority, authorityOf } from '../owners.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { WorkItemState } from '../state.ts';
import type { GateItemTemplate, Party, ProcessTemplate } from '../template.ts';
import { OWNER_TITLES, PROCESS_ROLES, type Role } from '../vocabulary.ts';

/** An accepted command before it is sealed: the role acted in, and what happened. */
export interface Draft {
  role: Role;
  body: EventBody;
}

export type Ruling = { accepted: true; draft: Draft } | { accepted: false; refusal: Refusal };

/** What a decision stands on. `state.directory` is the one that came with the command. */
export interface Ground {
  template: ProcessTemplate;
  state: WorkItemState;
  envelope: CommandEnvelope;
  now: Instant;
}

export function accepted(role: Role, body: EventBody): Ruling {
  return { accepted: true, draft: { role, body } };
}

export function refused(refusal: Refusal): { accepted: false; refusal: Refusal } {
  return { accepted: false, refusal };
}

/** The first role with which the actor takes part in the process; null for VIEWER and ADMIN alone (process.md 2). */
export function processRoleOf(envelope: CommandEnvelope): Role | null {
  const person = findPerson(envelope.directory, envelope.actorId);
  return person?.roles.find((role) => PROCESS_ROLES.includes(role)) ?? null;
}

export function notInProcess(): Refusal {
  return refuse(
    'NOT_ALLOWED',
    'A-6',
    'Your roles read everything and act on no work item; ask someone with a part in the process.',
  );
}

/** Whether a reason says anything: blanks are none. */
export function isWritten(reason: string | null): boolean {
  return reason !== null && reason.trim() !== '';
}

/** The definition of the named gate item; a refusal when the template has none. */
export function requireItem(ground: Ground, key: string): GateItemTemplate | Refusal {
  const item = itemTemplate(ground.template, key);
  if (item !== null) return item;
  const known = ground.template.gates.flatMap((gate) => gate.items.map((candidate) => candidate.key));
  return refuse(
    'ILLEGAL_IN_STATE',
    'G-3b',
    `${ground.template.title} has no gate item ${key}; it has ${known.join(', ')}.`,
  );
}

/** The role in which the actor may act in one of the parties, or the refusal of A-3. */
export function requireAuthority(
  ground: Ground,
  parties: readonly Party[],
  what: string,
  rule: string,
  item?: GateItemTemplate,
): Role | Refusal {
  const elsewhere = item !== undefined && gateOfItem(ground.template, item.key)?.from !== ground.state.state;
  const authority: Authority = authorityOf(ground.state, ground.envelope.actorId, parties, elsewhere);
  if (authority.allowed) return authority.role;
  const owners = authority.owners
    .map((owner) => findPerson(ground.state.directory, owner.personId)?.name ?? OWNER_TITLES[owner.role])
    .join(' or ');
  return refuse(
    authority.code,
    rule,
    `${what} is the part of ${owners === '' ? 'somebody not named yet' : owners}; ask them to act.`,
  );
}

/** The work item must be active, and the item belong to the gate out of the present state (G-3b, M-5). */
export function requirePresentGate(ground: Ground, item: GateItemTemplate): Refusal | null {
  const closed = requireActive(ground);
  if (closed !== null) return closed;
  const gate = gateOfItem(ground.template, item.key);
  if (gate?.from === ground.state.state) return null;
  return refuse(
    'ILLEGAL_IN_STATE',
    'G-3b',
    `${item.key} belongs to gate ${gate?.key ?? '?'} out of ${gate?.from ?? '?'}; the work item is in ${ground.state.state}.`,
  );
}

export function requireActive(ground: Ground): Refusal | null {
  if (ground.state.disposition === 'ACTIVE') return null;
  return refuse('CLOSED', 'M-5', `The work item is ${ground.state.disposition}; report a new defect that links to it.`);
}

/** AU-1: stale only if that item, the state or the severity changed since the version the person looked at. */
export function requireFreshItem(ground: Ground, key: string): Refusal | null {
  const { state, envelope } = ground;
  const changedAt = Math.max(
    itemState(state, key).changedAtVersion,
    state.stateChangedAtVersion,
    state.severityChangedAtVersion,
  );
  return stale(envelope.expectedVersion, changedAt, state.version);
}

/** For commands on the whole work item: any change makes the looked-at version stale. */
export function requireFreshWorkItem(ground: Ground): Refusal | null {
  return stale(ground.envelope.expectedVersion, ground.state.version, ground.state.version);
}

function stale(expected: number | null, changedAt: number, present: number): Refusal | null {
  if (expected === null || (expected >= changedAt && expected <= present)) return null;
  return refuse(
    'STALE_VERSION',
    'AU-1',
    `You looked at version ${expected}; the work item is at version ${present}. Look at what changed and send again.`,
  );
}

/** A revision that exists and is the live one (G-1). */
export function requireLiveRevision(ground: Ground, item: GateItemTemplate, revision: number): Refusal | null {
  const live = itemState(ground.state, item.key).live;
  if (live === null) {
    const missing = missingOfItem(ground.template, ground.state, item).filter((part) => part.part !== 'VALIDATION');
    return refuse('EVIDENCE_MISSING', 'G-2', `${item.key} has no evidence; supply: ${item.asks}.`, { missing });
  }
  if (live.revision === revision) return null;
  return refuse(
    'WRONG_REVISION',
    'G-1',
    `Revision ${live.revision} of ${item.key} is the newest, not ${revision}; read it and act on that one.`,
  );
}
