import { DELIVERY, ITEM_RULES, type Item, type Part } from './items.ts';
import type { Tale } from './tale.ts';
import { PROCESS_ROLES, type Role } from './words.ts';

/** Where somebody sits who may act: in person, or in a role. */
export interface Seat {
  role: Role;
  person: string | null;
  /** Any holder of the role may act, not only who owes. */
  everyone: boolean;
  /** False where the work item names nobody for it yet. */
  named: boolean;
  /** Who names another once the person has lost the role (process.md 2). */
  namer: Role;
}

export function holds(tale: Tale, person: string, role: Role): boolean {
  return rolesOf(tale, person).includes(role);
}

export function rolesOf(tale: Tale, person: string | null): readonly Role[] {
  return tale.world.people.find((one) => one.id === person)?.roles ?? [];
}

/** Process.md 2: whoever has a role other than VIEWER and ADMIN. */
export function takesPart(tale: Tale, person: string): boolean {
  return rolesOf(tale, person).some((role) => (PROCESS_ROLES as readonly Role[]).includes(role));
}

export function holdersOf(tale: Tale, role: Role): string[] {
  return tale.world.people.filter((one) => one.roles.includes(role)).map((one) => one.id);
}

/** Process.md 2: the person where exactly one holds the role, else the role. */
export function roleSeat(tale: Tale, role: Role, except: readonly string[] = []): Seat {
  const holders = holdersOf(tale, role).filter((id) => !except.includes(id));
  const only = holders.length === 1 ? (holders[0] ?? null) : null;
  return { role, person: only, everyone: true, named: true, namer: role };
}

export function specSeat(tale: Tale, specId: string | null): Seat {
  const spec = tale.world.specs.find((one) => one.id === specId);
  return spec === undefined ? roleSeat(tale, 'HEAD_OF_SPECS') : personSeat('SPEC_OWNER', spec.ownerId, 'HEAD_OF_SPECS');
}

export function personSeat(role: Role, person: string, namer: Role): Seat {
  return { role, person, everyone: false, named: true, namer };
}

function unnamed(role: Role): Seat {
  return { role, person: null, everyone: true, named: false, namer: role };
}

function seatsOf(tale: Tale, part: Part): Seat[] {
  const ofKind = (kind: string): Seat[] => [
    specSeat(tale, tale.world.specs.find((one) => one.kind === kind)?.id ?? null),
  ];
  switch (part) {
    case 'engineeringOwner':
      return [
        tale.engineer === null ? unnamed('ENGINEER') : personSeat('ENGINEER', tale.engineer, 'HEAD_OF_ENGINEERING'),
      ];
    case 'canonicalOwner':
      return [tale.spec === null ? unnamed('SPEC_OWNER') : specSeat(tale, tale.spec)];
    case 'reproductionOwner': {
      const { role, person } = tale.reproduction;
      return [person === null ? roleSeat(tale, role) : { ...personSeat(role, person, 'PMO_LEAD'), everyone: true }];
    }
    case 'metricsOwner':
      return ofKind('METRICS_DEFINITIONS');
    case 'apiOwner':
      return ofKind('API_CONTRACTS');
    case 'eachSpecOwner':
      return specsNamed(tale).map((id) => specSeat(tale, id));
    default:
      return [roleSeat(tale, part)];
  }
}

/** The specs to update, as the evidence of RC.2 that counts names them. */
export function specsNamed(tale: Tale): readonly string[] {
  const { revisions, live } = tale.items['RC.2'];
  return live === null ? [] : (revisions[live - 1]?.evidence.names ?? []);
}

/** Column "confirms" of process.md 5; FS.2 by the owner of each spec that RC.2 names. */
function confirmsOf(tale: Tale, item: Item): readonly Part[] {
  return item === 'FS.2' && specsNamed(tale).length > 0 ? ['eachSpecOwner'] : ITEM_RULES[item].confirms;
}

export function needsAll(tale: Tale, item: Item): boolean {
  return confirmsOf(tale, item).includes('eachSpecOwner');
}

export function confirmingSeats(tale: Tale, item: Item): Seat[] {
  const seats = confirmsOf(tale, item).flatMap((part) => seatsOf(tale, part));
  return seats.map((seat) => handedOn(tale, item, seat));
}

/** G-5. */
export function writingSeats(tale: Tale, item: Item): Seat[] {
  const more = ITEM_RULES[item].closedCircle === true ? [] : DELIVERY;
  return [...confirmingSeats(tale, item), ...more.flatMap((part) => seatsOf(tale, part))];
}

/** a part goes from hand to hand; who has lost the role gives it back. */
export function handedOn(tale: Tale, item: Item, seat: Seat): Seat {
  let now = seat;
  for (const one of tale.delegations) {
    const theirs = one.item === item && one.role === now.role && (one.from === null || one.from === now.person);
    if (theirs && holds(tale, one.to, one.role)) now = { ...now, person: one.to };
  }
  return now;
}

/** Whether the person may act from the seat. */
export function sits(tale: Tale, seat: Seat, person: string): boolean {
  return holds(tale, person, seat.role) && (seat.everyone || seat.person === person);
}

/** null when the person may act from one of the seats. */
export function barredFrom(tale: Tale, person: string, seats: readonly Seat[]): 'NOT_ALLOWED' | 'NOT_YOUR_PART' | null {
  if (seats.some((seat) => sits(tale, seat, person))) return null;
  return seats.some((seat) => holds(tale, person, seat.role)) ? 'NOT_YOUR_PART' : 'NOT_ALLOWED';
}

/** G-3a: of the specs whose owners confirm the item, those whose part is this person's; none for other items. */
export function specsToAnswerFor(tale: Tale, item: Item, person: string): string[] {
  if (!needsAll(tale, item)) return [];
  return specsNamed(tale).filter((id) => handedOn(tale, item, specSeat(tale, id)).person === person);
}

/** G-3a: specs whose owner has not said Yes to the revision that counts, neither for the spec nor before it was theirs. */
export function specsUnanswered(tale: Tale, item: Item): string[] {
  const { answers } = tale.items[item];
  return specsNamed(tale).filter((id) => {
    const owner = handedOn(tale, item, specSeat(tale, id)).person;
    return !answers.some((answer) => answer.specs.includes(id) || answer.by === owner);
  });
}

/** What somebody owes is theirs in person where there is one person, else their role's (GI-1). */
export function ownerOf(seat: Seat): string {
  return seat.person === null ? `role:${seat.role}` : `person:${seat.person}`;
}

export function isVacant(tale: Tale, seat: Seat): boolean {
  return seat.person !== null && !holds(tale, seat.person, seat.role);
}
