import { CLOSURE_STEPS } from './closure.ts';
import { deadlineOf, earliestNamed } from './deadlines.ts';
import { conditionsOf, type Item } from './items.ts';
import {
  confirmingSeats,
  handedOn,
  holds,
  isVacant,
  needsAll,
  ownerOf,
  personSeat,
  roleSeat,
  rolesOf,
  type Seat,
  sits,
  specSeat,
  specsUnanswered,
  takesPart,
  writingSeats,
} from './parts.ts';
import { involvedIn, isPassable, liveOf, statusOf } from './status.ts';
import { effectiveSeverity, type QuestionTale, type Tale } from './tale.ts';
import { type Kind, limitOf, OWED_FIRST, QUARTER, type Role } from './words.ts';

export interface Owed {
  owner: string;
  /** In which role it is owed. */
  role: Role;
  kind: Kind;
  deadline: number;
}

/** GI-1: what each owner has to do first; `person:…` or `role:…` for the owner. */
export function nextActions(tale: Tale): Owed[] {
  const first: Record<string, Owed> = {};
  const all = everythingOwed(tale);
  const place = (one: Owed): number => all.indexOf(one);
  for (const one of all) {
    const rival = first[one.owner];
    if (rival === undefined || comesBefore(one, rival)) first[one.owner] = one;
  }
  // By deadline, then as one owner would owe them: so the clock, too, takes what is due at one instant.
  return Object.values(first).sort(
    (one, other) => one.deadline - other.deadline || rankOf(one.kind) - rankOf(other.kind) || place(one) - place(other),
  );
}

function comesBefore(one: Owed, other: Owed): boolean {
  const [rank, otherRank] = [rankOf(one.kind), rankOf(other.kind)];
  return rank < otherRank || (rank === otherRank && one.deadline < other.deadline);
}

function rankOf(kind: Kind): number {
  return OWED_FIRST.indexOf(kind === 'RULE' ? 'ANSWER' : kind);
}

function everythingOwed(tale: Tale): Owed[] {
  const questions = tale.questions.filter((question) => question.open).map((question) => questionOwed(tale, question));
  if (tale.disposition === 'CLOSED') return [...questions, ...closureOwed(tale)];
  if (tale.disposition !== 'ACTIVE') return [];
  const asked = [...responsesOwed(tale), ...questions];
  const pmo = roleSeat(tale, 'PMO_LEAD');
  // M-3: until the deadlines are named only that, and what has a deadline of its own, shows.
  if (!tale.deadlinesNamed) return [...asked, owe(tale, pmo, 'NAME_DEADLINES', tale.since + QUARTER)];
  const declare = isPassable(tale) ? [owe(tale, pmo, 'DECLARE', (tale.passableSince ?? 0) + QUARTER)] : [];
  return [...asked, ...declare, ...conditionsOf(tale.state).flatMap((item) => itemOwed(tale, item))];
}

/** TM-3: by whoever holds the role now. */
function responsesOwed(tale: Tale): Owed[] {
  return tale.escalations.flatMap(({ role, respondBy, answered }) =>
    respondBy === null || answered ? [] : [owe(tale, roleSeat(tale, role), 'RESPOND', respondBy)],
  );
}

/** Process.md 2: instead of a named person who lost the role, whoever names another owes that. */
function owe(tale: Tale, seat: Seat, kind: Kind, deadline = deadlineOf(tale, seat)): Owed {
  if (!isVacant(tale, seat)) return { owner: ownerOf(seat), role: seat.role, kind, deadline };
  return { owner: ownerOf(roleSeat(tale, seat.namer)), role: seat.namer, kind: 'NAME_OWNER', deadline };
}

function itemOwed(tale: Tale, item: Item): Owed[] {
  const status = statusOf(tale, item);
  const instead = insteadOfRevision(tale, item);
  if (instead !== null) return [instead];
  const [supplier] = confirmingSeats(tale, item);
  switch (status) {
    case 'EMPTY':
      return supplier === undefined || !inputsExist(tale, item) ? [] : [owe(tale, supplier, 'SUPPLY')];
    case 'EVIDENCED':
      return stillToConfirm(tale, item).map((seat) => owe(tale, seat, 'CONFIRM'));
    case 'CONFIRMED':
      return [owe(tale, roleSeat(tale, 'PMO_LEAD', involvedIn(tale, item)), 'VALIDATE')];
    case 'DECLINED':
    case 'FAILED':
      return [owe(tale, repairSeat(tale, item), 'REPAIR')];
    case 'PASSED':
      return [];
  }
}

/** G-6a. */
function inputsExist(tale: Tale, item: Item): boolean {
  if (item === 'I.2' || item === 'I.3' || item === 'I.4') return tale.items['I.1'].live !== null;
  if (item === 'V.4') return (['V.1', 'V.2', 'V.3'] as const).every((key) => statusOf(tale, key) === 'PASSED');
  return true;
}

/** GI-1: of "A or B" the first named; of several spec owners each who has not. */
function stillToConfirm(tale: Tale, item: Item): Seat[] {
  if (!needsAll(tale, item)) return confirmingSeats(tale, item).slice(0, 1);
  return specsUnanswered(tale, item).map((id) => handedOn(tale, item, specSeat(tale, id)));
}

/** G-3: the author, in the same role if they still may, or, where they may not at all, whoever owes the evidence. */
function repairSeat(tale: Tale, item: Item): Seat {
  const { by: author = '', role = null } = liveOf(tale, item) ?? {};
  const seats = writingSeats(tale, item).filter((one) => one.named && sits(tale, one, author));
  const seat = seats.find((one) => one.role === role) ?? seats[0];
  const [supplier] = confirmingSeats(tale, item);
  if (seat !== undefined || supplier === undefined) return personSeat(seat?.role ?? 'VIEWER', author, 'PMO_LEAD');
  return supplier;
}

/** G-3's exceptions: after negative evidence another revision is not the way on. */
function insteadOfRevision(tale: Tale, item: Item): Owed | null {
  const status = statusOf(tale, item);
  const confirmedBad = liveOf(tale, item)?.evidence.bad === true && (status === 'CONFIRMED' || status === 'FAILED');
  if (item === 'T.3' && confirmedBad) {
    const since = tale.items[item].answers.at(-1)?.at ?? 0;
    const again = tale.questions.some(
      (one) =>
        one.kind === 'QUESTION' && !one.withdrawn && one.askedAt > since && holds(tale, one.asker, 'PRODUCT_OWNER'),
    );
    return again ? owe(tale, repairSeat(tale, item), 'REPAIR') : owe(tale, roleSeat(tale, 'PRODUCT_OWNER'), 'DECIDE');
  }
  const regression =
    (confirmedBad && (item === 'V.1' || item === 'V.2' || item === 'V.3')) || (item === 'V.4' && status === 'DECLINED');
  return regression ? owe(tale, roleSeat(tale, 'QA_LEAD'), 'RAISE_REGRESSION') : null;
}

/** Whose answer a question awaits, and in which role the person was asked. */
export function askedSeat(tale: Tale, question: QuestionTale): Seat {
  const { to } = question;
  if ('role' in to) return roleSeat(tale, to.role);
  if ('spec' in to) return specSeat(tale, to.spec);
  return personSeat(askableRole(tale, to.person, question), to.person, 'PMO_LEAD');
}

/** A person asked stays asked while any part in the process is left; of the spec's kinds, while the role is. */
function askableRole(tale: Tale, person: string, question: QuestionTale): Role {
  if (question.kind === 'DISPUTE') return 'HEAD_OF_SPECS';
  if (question.kind !== 'QUESTION') return 'SPEC_OWNER';
  return takesPart(tale, person)
    ? (rolesOf(tale, person).find((role) => role !== 'VIEWER' && role !== 'ADMIN') ?? 'VIEWER')
    : 'PRODUCT_OWNER';
}

function questionOwed(tale: Tale, question: QuestionTale): Owed {
  const limit = tale.triageSince + limitOf('TRIAGE', effectiveSeverity(tale));
  const kind = question.kind === 'DISPUTE' ? 'RULE' : 'ANSWER';
  return owe(tale, askedSeat(tale, question), kind, question.deadline ?? limit);
}

/** Process.md 7: one step at a time; the improvement after them. */
function closureOwed(tale: Tale): Owed[] {
  const pmo = roleSeat(tale, 'PMO_LEAD');
  if (CLOSURE_STEPS.some((step) => !tale.stepsDone.includes(step))) return [owe(tale, pmo, 'CLOSE_STEP')];
  const improve = tale.improvement && !tale.stepsDone.includes('improvement');
  return improve ? [owe(tale, pmo, 'IMPROVE', earliestNamed(tale))] : [];
}
