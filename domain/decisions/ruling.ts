import type { CommandEnvelope } from '../commands.ts';
import { type DirectoryPerson, findPerson } from '../directory.ts';
import type { EventBody } from '../events.ts';
import { gateOfItem, itemState, itemTemplate, missingOfItem, workableGates } from '../gates.ts';
import type { Instant } from '../instant.ts';
import { type Authority, authorityOf, roleOwner, type Seat } from '../owners.ts';
import { type Refusal, refuse } from '../refusal.ts';
import type { QuestionRecord, WorkItemState } from '../state.ts';
import type { GateItemTemplate, ProcessTemplate } from '../template.ts';
import { OWNER_TITLES, PROCESS_ROLES, ROLE_TITLES, type Role } from '../vocabulary.ts';

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
  return person === null ? null : processRole(person);
}

/** The first role with which a person takes part in the process. */
export function processRole(person: DirectoryPerson): Role | null {
  return person.roles.find((role) => PROCESS_ROLES.includes(role)) ?? null;
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

/** The role in which the actor may act from one of the seats, or the refusal of A-3. */
export function requireAuthority(
  ground: Ground,
  seats: readonly Seat[],
  what: string,
  rule: string,
  item?: GateItemTemplate,
): Role | Refusal {
  const elsewhere = item !== undefined && !isPresentItem(ground, item);
  const authority: Authority = authorityOf(ground.state, ground.envelope.actorId, seats, elsewhere);
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

/** The same for whoever holds a role. */
export function requireRole(ground: Ground, role: Role, what: string, rule: string): Role | Refusal {
  return requireAuthority(ground, [{ owner: roleOwner(ground.state, role), open: true, named: true }], what, rule);
}

/** Whether the item belongs to the gate out of the present state, or to one that the state re-opens (G-3b). */
function isPresentItem(ground: Ground, item: GateItemTemplate): boolean {
  return workableGates(ground.template, ground.state.state).some((gate) => gate.items.includes(item));
}

/** The work item must be active, and the item belong to a gate that is worked on in the present state (G-3b, M-5). */
export function requirePresentGate(ground: Ground, item: GateItemTemplate): Refusal | null {
  const closed = requireActive(ground);
  if (closed !== null) return closed;
  if (isPresentItem(ground, item)) return null;
  const gate = gateOfItem(ground.template, item.key);
  return refuse(
    'ILLEGAL_IN_STATE',
    'G-3b',
    `${item.key} belongs to gate ${gate?.key ?? '?'} out of ${gate?.from ?? '?'}; the work item is in ${ground.state.state}.`,
  );
}

/** The work item must be active and in that state. */
export function requireState(ground: Ground, state: string, what: string, rule: string): Refusal | null {
  const closed = requireActive(ground);
  if (closed !== null || ground.state.state === state) return closed;
  return refuse('ILLEGAL_IN_STATE', rule, `${what} belongs to ${state}; the work item is in ${ground.state.state}.`);
}

/** A reason, rationale or answer that says something. */
export function requireWritten(text: string, path: string, rule: string, message: string): Refusal | null {
  if (isWritten(text)) return null;
  return refuse('REASON_MISSING', rule, message, { fields: [{ path, message: 'Write it in words.' }] });
}

/** A deadline that a person names lies in the future (GI-2). */
export function requireFuture(ground: Ground, deadline: Instant): Refusal | null {
  if (deadline > ground.now) return null;
  return refuse('DEADLINE_INVALID', 'GI-2', 'The deadline has passed; name an instant in the future.', {
    fields: [{ path: 'deadline', message: 'The deadline has passed; name an instant in the future.' }],
  });
}

/** A person of the directory who can hold the part: with that role, or with any in the process where it is null. */
export function requireHolder(
  ground: Ground,
  personId: string,
  role: Role | null,
  path: string,
  rule: string,
): DirectoryPerson | Refusal {
  const person = findPerson(ground.state.directory, personId);
  const fits = person !== null && (role === null ? processRole(person) !== null : person.roles.includes(role));
  if (person !== null && fits) return person;
  const needed = role === null ? 'a part in the process' : `the role ${ROLE_TITLES[role]} (${role})`;
  const message = `This person does not hold ${needed}; name somebody who does.`;
  return refuse('INPUT_INVALID', rule, message, { fields: [{ path, message }] });
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

/** For commands on one question: stale only if that question, the state or the severity changed since (AU-1). */
export function requireFreshQuestion(ground: Ground, question: QuestionRecord): Refusal | null {
  const { state, envelope } = ground;
  const changedAt = Math.max(question.changedAtVersion, state.stateChangedAtVersion, state.severityChangedAtVersion);
  return stale(envelope.expectedVersion, changedAt, state.version);
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
