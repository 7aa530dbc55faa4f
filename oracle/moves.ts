import { CLOSURE_STEPS, stepOwed } from './closure.ts';
import { CAN_BE_BAD, fittingEvidence, spoiled } from './content.ts';
import type { Dice } from './dice.ts';
import type { Attempt, Command, Named } from './history.ts';
import { conditionsOf, ITEMS, type Item } from './items.ts';
import { askedSeat } from './owed.ts';
import { confirmingSeats, holdersOf, roleSeat, type Seat, sits, takesPart, writingSeats } from './parts.ts';
import { gatePassed, liveOf, statusOf } from './status.ts';
import type { QuestionTale, Tale } from './tale.ts';
import { DAY, QUARTER, type Role, STATES } from './words.ts';

/** Something that somebody might well do now, and whose part it is. */
interface Chance {
  command: Command;
  who: readonly string[];
}

const REASON = 'Because of what the record shows.';

/** A near-legal attempt: mostly what the present state asks for, often with one thing wrong about it. */
export function nextAttempt(tale: Tale, at: number, dice: Dice): Attempt {
  const { command, who } = chance(tale, at, dice);
  const fits: Attempt = {
    by: dice.of(who.length > 0 ? who : everybody(tale)),
    at,
    looked: dice.of([null, tale.version, tale.version - dice.roll(4)]),
    provenAt: at - dice.of([60_000, QUARTER]),
    command,
  };
  return dice.oneIn(4) ? twisted(tale, fits, dice) : fits;
}

/** The step that leads on, done well: the way to later states. */
export function wellDone(tale: Tale, at: number, dice: Dice): Attempt {
  const found = workToDo(tale, at, dice, false);
  if (found === null) throw new Error(`Nothing leads on from ${tale.state}.`);
  return { by: found.who[0] ?? '', at, looked: null, provenAt: at, command: found.command };
}

function everybody(tale: Tale): string[] {
  return tale.world.people.map((person) => person.id);
}

function chance(tale: Tale, at: number, dice: Dice): Chance {
  const open = tale.questions.flatMap((question, index) => (question.open ? [index] : []));
  if (tale.escalations.length > 0 && dice.oneIn(8)) return responding(tale, dice);
  if (open.length > 0 && dice.oneIn(3)) return settling(tale, dice.of(open), dice);
  if (dice.oneIn(8)) return asking(tale, at, dice);
  if (dice.oneIn(8)) return ruling(tale, dice);
  if (dice.oneIn(12)) return anyAct(tale, at, dice);
  if (tale.disposition === 'CLOSED') return closing(tale, dice);
  if (!tale.deadlinesNamed && dice.oneIn(2)) return naming(tale, at, dice);
  return workToDo(tale, at, dice, dice.oneIn(7)) ?? anyAct(tale, at, dice);
}

/** What the items of the present gate wait for, or the declaration. */
function workToDo(tale: Tale, at: number, dice: Dice, badly: boolean): Chance | null {
  if (tale.disposition !== 'ACTIVE') return null;
  const open = conditionsOf(tale.state).filter((item) => statusOf(tale, item) !== 'PASSED');
  // I.1 before what rests on it, V.4 after the others.
  const ready = open.filter((item) => item !== 'I.4' || liveOf(tale, 'I.1') !== null);
  if (gatePassed(tale) || ready.length === 0) return declaring(tale, at, dice);
  return work(tale, dice.of(ready), at, dice, badly);
}

function work(tale: Tale, item: Item, at: number, dice: Dice, badly: boolean): Chance {
  const revision = tale.items[item].live ?? 1;
  switch (statusOf(tale, item)) {
    case 'EVIDENCED': {
      const silent = confirmers(tale, item).filter(
        (id) => !tale.items[item].answers.some((answer) => answer.by === id),
      );
      return { command: { do: 'confirm', item, revision, yes: !badly, reason: badly ? REASON : '' }, who: silent };
    }
    case 'CONFIRMED': {
      const pass = !badly && liveOf(tale, item)?.evidence.bad !== true;
      const barred = [liveOf(tale, item)?.by, ...tale.items[item].answers.map((answer) => answer.by)];
      const free = holdersOf(tale, 'PMO_LEAD').filter((id) => !barred.includes(id));
      return { command: { do: 'validate', item, revision, pass, reason: pass ? '' : REASON }, who: free };
    }
    default:
      return writing(tale, item, at, dice, badly);
  }
}

function writing(tale: Tale, item: Item, at: number, dice: Dice, badly: boolean): Chance {
  const bad = badly && CAN_BE_BAD.includes(item);
  return {
    command: { do: 'submit', item, evidence: fittingEvidence(tale, item, at, dice, bad) },
    who: sitting(
      tale,
      writingSeats(tale, item).filter((seat) => seat.named),
    ),
  };
}

function confirmers(tale: Tale, item: Item): string[] {
  return sitting(tale, confirmingSeats(tale, item));
}

function sitting(tale: Tale, seats: readonly Seat[]): string[] {
  return [...new Set(seats.flatMap((seat) => everybody(tale).filter((id) => sits(tale, seat, id))))];
}

function holders(tale: Tale, role: Role): string[] {
  return sitting(tale, [roleSeat(tale, role)]);
}

function declaring(tale: Tale, at: number, dice: Dice): Chance {
  const to = STATES[STATES.indexOf(tale.state) + 1] ?? 'CLOSED';
  return { command: { do: 'declare', to, deadlines: deadlines(at, dice) }, who: holders(tale, 'PMO_LEAD') };
}

/** The PMO Lead has a part in every state, so that one of these holds whatever happened (M-2). */
function deadlines(at: number, dice: Dice): Named[] {
  const more: Role[] = ['ENGINEER', 'SPEC_OWNER', 'QA_LEAD'];
  return [
    { role: 'PMO_LEAD', at: at + dice.of([1, 3]) * DAY },
    ...more.slice(dice.roll(4)).map((role): Named => ({ role, at: at + (1 + dice.roll(4)) * DAY })),
  ];
}

function naming(tale: Tale, at: number, dice: Dice): Chance {
  const command: Command = { do: 'nameDeadlines', deadlines: deadlines(at, dice), reason: REASON };
  return { command, who: holders(tale, 'PMO_LEAD') };
}

function asking(tale: Tale, at: number, dice: Dice): Chance {
  const deadline = at + dice.of([60_000, DAY]);
  const text = 'What is meant by this?';
  const anyone = everybody(tale).filter((id) => takesPart(tale, id));
  switch (dice.roll(3)) {
    case 0:
      return { command: { do: 'dispute', text, deadline: dice.of([null, deadline]) }, who: anyone };
    case 1:
      return {
        command: { do: 'flagRisk', spec: dice.of(tale.world.specs).id, text, deadline },
        who: holders(tale, 'PMO_LEAD'),
      };
    default:
      return { command: { do: 'ask', to: dice.of(anyone), text, deadline }, who: anyone };
  }
}

function settling(tale: Tale, question: number, dice: Dice): Chance {
  const asked = tale.questions[question] as QuestionTale;
  const roll = dice.roll(10);
  if (roll === 0) return { command: { do: 'withdrawQuestion', question, reason: REASON }, who: [asked.asker] };
  if (roll === 1) {
    return {
      command: { do: 'readdress', question, to: dice.of(everybody(tale)), reason: REASON },
      who: holders(tale, 'PMO_LEAD'),
    };
  }
  const rules = (asked.kind === 'DISPUTE') !== dice.oneIn(12);
  return {
    command: { do: rules ? 'rule' : 'answer', question, text: REASON },
    who: sitting(tale, [askedSeat(tale, asked)]),
  };
}

/** Mostly to one that awaits it. */
function responding(tale: Tale, dice: Dice): Chance {
  const all = tale.escalations.map((_one, index) => index);
  const awaited = all.filter((index) => tale.escalations[index]?.respondBy !== null);
  const escalation = dice.oneIn(4) || awaited.length === 0 ? dice.roll(all.length + 1) : dice.of(awaited);
  return { command: { do: 'respond', escalation, text: REASON }, who: holders(tale, 'HEAD_OF_ENGINEERING') };
}

/** Decisions, reversions and changes of people. */
function ruling(tale: Tale, dice: Dice): Chance {
  const product = holders(tale, 'PRODUCT_OWNER');
  const engineer = tale.engineer === null ? holders(tale, 'ENGINEER') : [tale.engineer];
  const item = dice.of(dice.oneIn(3) ? ITEMS : conditionsOf(tale.state).concat('V.4'));
  const someone = dice.of(everybody(tale));
  const engineers = holdersOf(tale, 'ENGINEER');
  switch (dice.roll(9)) {
    case 0:
    case 1:
      return tale.state === 'VERIFICATION'
        ? { command: { do: 'revert', how: 'REGRESSION', reason: REASON }, who: holders(tale, 'QA_LEAD') }
        : { command: { do: 'revert', how: 'SCOPE_QUESTION', reason: REASON }, who: engineer };
    case 2:
      return {
        command: { do: 'changeSeverity', severity: dice.of(['CRITICAL', 'HIGH', 'MEDIUM', 'LOW']), rationale: REASON },
        who: product,
      };
    case 3:
      return {
        command: { do: dice.of(['decideDefect', 'decideDefect', 'reclassify', 'withdraw']), rationale: REASON },
        who: product,
      };
    case 4:
    case 5:
      return delegating(tale, item, dice);
    case 6:
      return {
        command: {
          do: 'replaceEngineeringOwner',
          to: engineers.length > 0 ? dice.of(engineers) : someone,
          reason: REASON,
        },
        who: holders(tale, 'HEAD_OF_ENGINEERING'),
      };
    case 7: {
      const able = dice.oneIn(4)
        ? [someone]
        : [...holdersOf(tale, 'QA_LEAD'), ...holdersOf(tale, 'HEAD_OF_ENGINEERING')];
      const to = able.length > 0 ? dice.of(able) : someone;
      return { command: { do: 'nameReproductionOwner', to, reason: REASON }, who: holders(tale, 'PMO_LEAD') };
    }
    default:
      return { command: { do: 'comment', text: 'Seen.' }, who: everybody(tale) };
  }
}

/** To another holder of the giver's role, mostly. */
function delegating(tale: Tale, item: Item, dice: Dice): Chance {
  const [seat] = confirmingSeats(tale, item);
  const able = seat === undefined ? [] : holdersOf(tale, seat.role);
  const to = dice.of(dice.oneIn(4) || able.length === 0 ? everybody(tale) : able);
  return { command: { do: 'delegate', item, to, reason: REASON }, who: confirmers(tale, item) };
}

function closing(tale: Tale, dice: Dice): Chance {
  const step = dice.oneIn(6)
    ? dice.of([...CLOSURE_STEPS, 'improvement', 'nothing'])
    : (stepOwed(tale) ?? 'improvement');
  const form = dice.of(['written', 'written', 'skipped', 'spoiled'] as const);
  const notes = tale.world.specs.slice(dice.roll(4)).map((spec) => spec.id);
  return {
    command: { do: 'closeStep', step, record: { form, improves: dice.oneIn(2), notes } },
    who: holders(tale, 'PMO_LEAD'),
  };
}

/** Out of its time: any item's next part, a new revision of what has passed, a declaration, deadlines. */
function anyAct(tale: Tale, at: number, dice: Dice): Chance {
  const item = dice.of(ITEMS);
  switch (dice.roll(6)) {
    case 0:
      return work(tale, item, at, dice, dice.oneIn(2));
    case 1:
    case 2: {
      const present = conditionsOf(tale.state);
      return writing(tale, present.length > 0 ? dice.of(present) : item, at, dice, false);
    }
    case 3:
      return declaring(tale, at, dice);
    case 4:
      return naming(tale, at, dice);
    default:
      return closing(tale, dice);
  }
}

/** Evidence that fits another item than the one that waits for it. */
function submission(tale: Tale, item: Item, at: number, dice: Dice): Command {
  return { do: 'submit', item, evidence: fittingEvidence(tale, item, at, dice, false) };
}

/** One thing about the attempt is not as it should be (it may still be legal). */
function twisted(tale: Tale, attempt: Attempt, dice: Dice): Attempt {
  const { command } = attempt;
  switch (dice.roll(7)) {
    case 0:
    case 1:
      return { ...attempt, by: dice.of([...everybody(tale), 'nobody']) };
    case 2:
      return { ...attempt, looked: dice.of([0, tale.version - 1 - dice.roll(6), tale.version + 1]) };
    case 3:
      return { ...attempt, provenAt: dice.of([null, attempt.at - QUARTER - 1]) };
    default:
      return { ...attempt, command: twistedCommand(tale, command, attempt.at, dice) };
  }
}

function twistedCommand(tale: Tale, command: Command, at: number, dice: Dice): Command {
  const past = at - dice.of([0, 60_000]);
  const named: Named[] = dice.oneIn(2) ? [] : [{ role: 'PMO_LEAD', at: past }];
  switch (command.do) {
    case 'submit':
      return dice.oneIn(3)
        ? submission(tale, dice.of(ITEMS), at, dice)
        : { ...command, evidence: spoiled(command.evidence, dice) };
    case 'confirm':
      return dice.oneIn(2)
        ? { ...command, yes: false, reason: dice.of(['', '  ', REASON]) }
        : { ...command, revision: command.revision + dice.of([-1, 1]) };
    case 'validate':
      return dice.oneIn(2)
        ? { ...command, pass: !command.pass, reason: dice.of(['', REASON]) }
        : { ...command, revision: command.revision + dice.of([-1, 1]) };
    case 'declare':
      return dice.oneIn(3) ? { ...command, deadlines: named } : { ...command, to: dice.of(STATES) };
    case 'nameDeadlines':
      return dice.oneIn(2) ? { ...command, reason: ' ' } : { ...command, deadlines: named };
    case 'ask':
      return dice.oneIn(2) ? { ...command, to: dice.of(['viewer', 'nobody']) } : { ...command, deadline: past };
    case 'dispute':
    case 'flagRisk':
      return dice.oneIn(2) ? { ...command, text: '\n' } : { ...command, deadline: past };
    case 'answer':
    case 'rule':
      return dice.oneIn(2) ? { ...command, text: ' ' } : { ...command, question: dice.roll(tale.questions.length) };
    case 'revert':
      return dice.oneIn(2)
        ? { ...command, reason: '' }
        : { ...command, how: command.how === 'REGRESSION' ? 'SCOPE_QUESTION' : 'REGRESSION' };
    case 'changeSeverity':
    case 'decideDefect':
    case 'reclassify':
    case 'withdraw':
      return { ...command, rationale: '' };
    case 'closeStep':
      return { ...command, step: dice.of(CLOSURE_STEPS) };
    case 'respond':
      return { ...command, text: ' ' };
    case 'comment':
      return command;
    default:
      return { ...command, reason: '' };
  }
}
