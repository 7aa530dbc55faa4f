import { isClosing, recordFits, stepOwed } from './closure.ts';
import { evidenceFits } from './evidence.ts';
import type { Attempt, Command, Named } from './history.ts';
import { conditionsOf, ITEM_RULES, type Item } from './items.ts';
import { judgeQuestion } from './judge-questions.ts';
import { active, fresh, freshWhole, inRole, written } from './obstacles.ts';
import {
  barredFrom,
  confirmingSeats,
  holdersOf,
  holds,
  personSeat,
  roleSeat,
  type Seat,
  sits,
  takesPart,
  writingSeats,
} from './parts.ts';
import { gatePassed, involvedIn, isAmbiguous, liveOf, statusOf } from './status.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import { type Code, QUARTER, STATES } from './words.ts';

/** The refusal that the process gives to an attempt; null when it is accepted. In the order of AU-3. */
export function judge(tale: Tale, attempt: Attempt): Code | null {
  if (!takesPart(tale, attempt.by)) return 'NOT_ALLOWED';
  const { command } = attempt;
  switch (command.do) {
    case 'submit':
      return judgeEvidence(tale, attempt, command);
    case 'confirm':
      return judgeAnswer(tale, attempt, command);
    case 'validate':
      return judgeVerdict(tale, attempt, command);
    case 'declare':
      return judgeDeclaration(tale, attempt, command);
    case 'revert':
      return judgeReversion(tale, attempt, command);
    case 'nameDeadlines':
      return judgeDeadlines(tale, attempt, command);
    case 'changeSeverity':
      return (
        inRole(tale, attempt, 'PRODUCT_OWNER') ??
        active(tale) ??
        (statusOf(tale, 'T.2') === 'PASSED' ? null : 'ILLEGAL_IN_STATE') ??
        freshWhole(tale, attempt) ??
        written(command.rationale) ??
        (command.severity === effectiveSeverity(tale) ? 'INPUT_INVALID' : null)
      );
    case 'decideDefect':
    case 'reclassify':
    case 'withdraw':
      return (
        inRole(tale, attempt, 'PRODUCT_OWNER') ??
        active(tale) ??
        freshWhole(tale, attempt) ??
        written(command.rationale)
      );
    case 'delegate':
      return judgeDelegation(tale, attempt, command);
    case 'replaceEngineeringOwner':
      return (
        inRole(tale, attempt, 'HEAD_OF_ENGINEERING') ??
        active(tale) ??
        freshWhole(tale, attempt) ??
        written(command.reason) ??
        (tale.engineer === null ? 'ILLEGAL_IN_STATE' : null) ??
        (holds(tale, command.to, 'ENGINEER') && command.to !== tale.engineer ? null : 'INPUT_INVALID')
      );
    case 'nameReproductionOwner':
      return (
        inRole(tale, attempt, 'PMO_LEAD') ??
        active(tale) ??
        (tale.state === 'TRIAGE' && statusOf(tale, 'T.3') !== 'PASSED' ? null : 'ILLEGAL_IN_STATE') ??
        freshWhole(tale, attempt) ??
        written(command.reason) ??
        (mayReproduce(tale, command.to) ? null : 'INPUT_INVALID')
      );
    case 'closeStep':
      return (
        inRole(tale, attempt, 'PMO_LEAD') ??
        closing(tale) ??
        (stepOwed(tale) === command.step ? null : 'ILLEGAL_IN_STATE') ??
        freshWhole(tale, attempt) ??
        (recordFits(tale, command.step, command.record) ? null : 'EVIDENCE_INVALID')
      );
    case 'respond':
      return judgeResponse(tale, attempt, command);
    case 'comment':
      return freshWhole(tale, attempt);
    default:
      return judgeQuestion(tale, attempt, command);
  }
}

type Of<Do extends Command['do']> = Extract<Command, { do: Do }>;

/** G-5, G-3b, G-6a, evidence-forms.md. */
function judgeEvidence(tale: Tale, attempt: Attempt, { item, evidence }: Of<'submit'>): Code | null {
  const need = ITEM_RULES[item].needs;
  return (
    barredFromItem(tale, attempt, item, writingSeats(tale, item)) ??
    presentItem(tale, item) ??
    freshItem(tale, attempt, item) ??
    (need !== undefined && liveOf(tale, need) === null ? 'EVIDENCE_MISSING' : null) ??
    (evidenceFits(tale, item, evidence, attempt.at) ? null : 'EVIDENCE_INVALID')
  );
}

/** A-3, G-3, G-3a, A-2. */
function judgeAnswer(tale: Tale, attempt: Attempt, { item, revision, yes, reason }: Of<'confirm'>): Code | null {
  const answered = tale.items[item].answers.some((answer) => answer.by === attempt.by);
  const leads = holdersOf(tale, 'PMO_LEAD');
  const othersFree = leads.some((lead) => lead !== attempt.by && !involvedIn(tale, item).includes(lead));
  return (
    barredFromItem(tale, attempt, item, confirmingSeats(tale, item)) ??
    presentItem(tale, item) ??
    freshItem(tale, attempt, item) ??
    liveRevision(tale, item, revision) ??
    (statusOf(tale, item) !== 'EVIDENCED' || answered ? 'ILLEGAL_IN_STATE' : null) ??
    (yes ? null : written(reason)) ??
    (yes && !othersFree ? 'SEPARATION_OF_DUTIES' : null)
  );
}

/** G-2, G-3a, G-4. */
function judgeVerdict(tale: Tale, attempt: Attempt, { item, revision, pass, reason }: Of<'validate'>): Code | null {
  const status = statusOf(tale, item);
  const proof = attempt.provenAt;
  return (
    inRole(tale, attempt, 'PMO_LEAD') ??
    presentItem(tale, item) ??
    freshItem(tale, attempt, item) ??
    liveRevision(tale, item, revision) ??
    (involvedIn(tale, item).includes(attempt.by) ? 'SEPARATION_OF_DUTIES' : null) ??
    (status === 'PASSED' || status === 'FAILED' ? 'ILLEGAL_IN_STATE' : null) ??
    (status === 'CONFIRMED' ? null : 'EVIDENCE_MISSING') ??
    (pass ? null : written(reason)) ??
    (pass && liveOf(tale, item)?.evidence.bad === true ? 'EVIDENCE_NEGATIVE' : null) ??
    (proof === null || attempt.at - proof > QUARTER ? 'REAUTHENTICATE' : null)
  );
}

/** M-2, M-5, GI-2, GI-3, GI-5. */
function judgeDeclaration(tale: Tale, attempt: Attempt, { to, deadlines }: Of<'declare'>): Code | null {
  const next = STATES[STATES.indexOf(tale.state) + 1];
  return (
    inRole(tale, attempt, 'PMO_LEAD') ??
    active(tale) ??
    (to === next ? null : 'ILLEGAL_IN_STATE') ??
    freshWhole(tale, attempt) ??
    (gatePassed(tale) ? null : 'GATE_NOT_PASSED') ??
    (isAmbiguous(tale) ? 'OPEN_QUESTION' : null) ??
    (to === 'ROOT_CAUSE' ? null : named(deadlines, attempt.at))
  );
}

/** M-3. */
function judgeReversion(tale: Tale, attempt: Attempt, { how, reason }: Of<'revert'>): Code | null {
  const scope = how === 'SCOPE_QUESTION';
  const from = scope ? 'IMPLEMENTATION' : 'VERIFICATION';
  const seats = scope ? engineeringSeats(tale) : [roleSeat(tale, 'QA_LEAD')];
  return (
    barredFrom(tale, attempt.by, seats) ??
    active(tale) ??
    (tale.state === from ? null : 'ILLEGAL_IN_STATE') ??
    freshWhole(tale, attempt) ??
    written(reason)
  );
}

/** Nobody before T.4 has named one. */
function engineeringSeats(tale: Tale): Seat[] {
  return tale.engineer === null ? [] : [personSeat('ENGINEER', tale.engineer, 'HEAD_OF_ENGINEERING')];
}

/** TM-3: whoever holds the role, in writing, once, while the work item is active. */
function judgeResponse(tale: Tale, attempt: Attempt, { escalation, text }: Of<'respond'>): Code | null {
  const raised = tale.escalations[escalation];
  if (raised === undefined) return 'ILLEGAL_IN_STATE';
  const awaited = raised.respondBy !== null && !raised.answered && tale.disposition === 'ACTIVE';
  return (
    inRole(tale, attempt, raised.role) ??
    (awaited ? null : 'ILLEGAL_IN_STATE') ??
    freshWhole(tale, attempt) ??
    written(text)
  );
}

/** M-3: FIX_SCOPE to VERIFICATION and during closure. */
function judgeDeadlines(tale: Tale, attempt: Attempt, { deadlines, reason }: Of<'nameDeadlines'>): Code | null {
  const limited = tale.state === 'TRIAGE' || tale.state === 'ROOT_CAUSE';
  return (
    inRole(tale, attempt, 'PMO_LEAD') ??
    (isClosing(tale) ? null : active(tale)) ??
    (limited ? 'ILLEGAL_IN_STATE' : null) ??
    freshWhole(tale, attempt) ??
    written(reason) ??
    named(deadlines, attempt.at)
  );
}

/** the present holder of a part that is still to be done, to another holder of the role. */
function judgeDelegation(tale: Tale, attempt: Attempt, { item, to, reason }: Of<'delegate'>): Code | null {
  const seats = confirmingSeats(tale, item).map((seat) => ({ ...seat, everyone: seat.person === null }));
  const seat = seats.find((one) => one.named && sits(tale, one, attempt.by));
  const left = STATES.indexOf(ITEM_RULES[item].state) < STATES.indexOf(tale.state);
  const over = statusOf(tale, item) === 'PASSED' || (left && !conditionsOf(tale.state).includes(item));
  return (
    barredFrom(
      tale,
      attempt.by,
      seats.filter((one) => one.named),
    ) ??
    active(tale) ??
    (over ? 'ILLEGAL_IN_STATE' : null) ??
    freshItem(tale, attempt, item) ??
    written(reason) ??
    (seat !== undefined && holds(tale, to, seat.role) && to !== attempt.by ? null : 'INPUT_INVALID')
  );
}

/** Process.md 2: a QA Lead or a Head of Engineering, and not again who has it. */
function mayReproduce(tale: Tale, person: string): boolean {
  const fits = holds(tale, person, 'QA_LEAD') || holds(tale, person, 'HEAD_OF_ENGINEERING');
  return fits && tale.reproduction.person !== person;
}

/** Nobody is named for a part of a gate that is not the present one: its role is told the real obstacle, the state. */
function barredFromItem(tale: Tale, attempt: Attempt, item: Item, seats: readonly Seat[]): Code | null {
  const present = conditionsOf(tale.state).includes(item);
  return barredFrom(tale, attempt.by, present ? seats.filter((seat) => seat.named) : seats);
}

function closing(tale: Tale): Code | null {
  if (tale.disposition === 'CLOSED') return null;
  return tale.disposition === 'ACTIVE' ? 'ILLEGAL_IN_STATE' : 'CLOSED';
}

/** G-3b. */
function presentItem(tale: Tale, item: Item): Code | null {
  return active(tale) ?? (conditionsOf(tale.state).includes(item) ? null : 'ILLEGAL_IN_STATE');
}

function liveRevision(tale: Tale, item: Item, revision: number): Code | null {
  const { live } = tale.items[item];
  if (live === null) return 'EVIDENCE_MISSING';
  return live === revision ? null : 'WRONG_REVISION';
}

function freshItem(tale: Tale, attempt: Attempt, item: Item): Code | null {
  return fresh(tale, attempt, Math.max(tale.items[item].changed, tale.stateChanged, tale.severityChanged));
}

/** GI-2. */
function named(deadlines: readonly Named[], at: number): Code | null {
  if (deadlines.some((one) => one.at <= at)) return 'DEADLINE_INVALID';
  return deadlines.length === 0 ? 'DEADLINE_MISSING' : null;
}
