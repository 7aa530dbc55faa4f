import { canonicalJson } from './canonical.ts';
import { factOf } from './conditions.ts';
import type { DirectoryPerson, DirectorySpec } from './directory.ts';
import { gateOfState } from './gates.ts';
import { nextActions } from './next-actions.ts';
import { type Owner, ownerKey } from './owner.ts';
import { resolveOwner, roleOwner } from './owners.ts';
import { openQuestions } from './questions.ts';
import type { Addressee, FactValue, WorkItemState } from './state.ts';
import type { FieldTemplate, Party, ProcessTemplate } from './template.ts';
import { PROCESS_ROLES, type SpecKind } from './vocabulary.ts';

/**
 * Something in the directory whose change can change what a work item shows or asks: who holds a role, who owns the spec
 * of a kind, one spec, one person.
 */
type Interest = `role:${string}` | `kind:${SpecKind}` | `spec:${string}` | `person:${string}`;

/**
 * What of people and specs a work item rests on as long as somebody owes something on it (decision 8): the parties of the
 * gates ahead, the specs that its evidence names, and everybody who has a part or said something. Each once, sorted.
 */
export function interestsIn(template: ProcessTemplate, state: WorkItemState): string[] {
  const actions = nextActions(template, state);
  if (actions.length === 0) return [];
  const parties = [...partiesAhead(template, state), { kind: 'role', role: template.validator } satisfies Party];
  const owners = [...actions.map((action) => action.owner), ...parties.flatMap((party) => resolveOwner(state, party))];
  const interests: Interest[] = [
    ...parties.flatMap((party) => interestOf(state, party)),
    ...owners.map(({ role, personId }): Interest => (personId === null ? `role:${role}` : `person:${personId}`)),
    // What a role owes is its only holder's, and the role's as soon as there is another.
    ...actions.flatMap(({ owner }): Interest[] => (isOfRole(state, owner) ? [`role:${owner.role}`] : [])),
    // The part of a spec that is missing is held by a role that no party names.
    ...owners.flatMap(({ role }): Interest[] => (role === 'HEAD_OF_SPECS' ? [`role:${role}`] : [])),
    ...openQuestions(state).flatMap((question) => interestsOfAddressee(question.to)),
    ...state.delegations.map(({ toId }): Interest => `person:${toId}`),
    ...specsNamedIn(template, state).map((id): Interest => `spec:${id}`),
    ...peopleHeardIn(state).map((id): Interest => `person:${id}`),
  ];
  return [...new Set(interests)].sort();
}

/** What is touched when a person comes, changes or goes; nothing when only what the process does not know changed. */
export function interestsOfPerson(before: DirectoryPerson | null, after: DirectoryPerson | null): string[] {
  const held = (person: DirectoryPerson | null, role: string) => person?.roles.some((one) => one === role) ?? false;
  const roles = PROCESS_ROLES.filter((role) => held(before, role) !== held(after, role));
  const id = after?.id ?? before?.id;
  if (id === undefined || (roles.length === 0 && before?.name === after?.name)) return [];
  return [...roles.map((role): Interest => `role:${role}`), `person:${id}`];
}

/** What is touched when a spec comes, changes or goes. A new version alone concerns only those who name the spec. */
export function interestsOfSpec(before: DirectorySpec | null, after: DirectorySpec | null): string[] {
  const id = after?.id ?? before?.id;
  if (id === undefined || canonicalJson(before) === canonicalJson(after)) return [];
  const same = before?.kind === after?.kind && before?.ownerId === after?.ownerId;
  const kinds = same
    ? []
    : [before, after].flatMap((spec) => (spec === null || spec.kind === 'OTHER' ? [] : [spec.kind]));
  return [`spec:${id}`, ...new Set(kinds.map((kind): Interest => `kind:${kind}`))];
}

/** Whether an owner is so by the role alone, and not named. */
function isOfRole(state: WorkItemState, owner: Owner): boolean {
  return ownerKey(owner) === ownerKey(roleOwner(state, owner.role));
}

function partiesAhead(template: ProcessTemplate, state: WorkItemState): Party[] {
  const present = state.disposition === 'ACTIVE' ? gateOfState(template, state.state) : null;
  if (present === null) return [];
  const items = template.gates.slice(template.gates.indexOf(present)).flatMap((gate) => gate.items);
  return [...items.flatMap((item) => item.confirmers.flatMap((rule) => rule.parties)), ...template.deliveryAuthors];
}

function interestOf(state: WorkItemState, party: Party): Interest[] {
  if (party.kind === 'role') return [`role:${party.role}`];
  if (party.kind === 'specKind') return [`kind:${party.specKind}`];
  if (party.kind === 'named' && party.named === 'reproductionOwner') return [`role:${state.reproductionOwnerRole}`];
  return [];
}

function interestsOfAddressee(to: Addressee): Interest[] {
  if (to.kind === 'person') return [`person:${to.personId}`];
  return to.kind === 'role' ? [`role:${to.role}`] : [`spec:${to.specId}`, 'role:HEAD_OF_SPECS'];
}

/** Specs that the report, a settled fact or live evidence names. */
function specsNamedIn(template: ProcessTemplate, state: WorkItemState): string[] {
  const items = template.gates.flatMap((gate) => gate.items);
  const inEvidence = items.flatMap((item) =>
    item.variants.flatMap(({ fields }) =>
      fields.flatMap((field) => specsOf(field, factOf(state, item.key, field.name))),
    ),
  );
  const settled = [state.canonicalSpecId, state.report.specReference?.specId ?? null];
  return [...settled.filter((id) => id !== null), ...inEvidence];
}

function specsOf(field: FieldTemplate, fact: FactValue | undefined): string[] {
  if (field.kind === 'spec') return typeof fact === 'string' ? [fact] : [];
  if (!Array.isArray(fact)) return [];
  if (field.kind === 'specList') return fact.filter((entry): entry is string => typeof entry === 'string');
  const columns = (field.columns ?? []).filter((column) => column.kind === 'spec');
  return fact.flatMap((row) => columns.flatMap(({ name }) => (typeof row === 'string' ? [] : (row[name] ?? []))));
}

/** Whose name a reader sees: who reported, declared, wrote, confirmed or validated. */
function peopleHeardIn(state: WorkItemState): string[] {
  const said = Object.values(state.items).flatMap(({ revisions, confirmations, validation }) =>
    [...revisions, ...confirmations, ...(validation === null ? [] : [validation])].map(({ by }) => by),
  );
  const asked = state.questions.flatMap(({ askedBy, answeredBy }) =>
    answeredBy === null ? [askedBy] : [askedBy, answeredBy],
  );
  const decided = state.decisions.map(({ by }) => by);
  const all = [state.reportedBy, ...state.transitions.map(({ by }) => by), ...said, ...asked, ...decided];
  return all.filter((id) => id !== '');
}
