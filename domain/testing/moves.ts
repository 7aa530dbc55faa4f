import type { Command, CommandEnvelope } from '../commands.ts';
import type { Directory, DirectoryPerson } from '../directory.ts';
import { formsOf } from '../forms.ts';
import { confirmersOf, gateOfState } from '../gates.ts';
import { addSeconds } from '../instant.ts';
import type { NextAction } from '../next-actions.ts';
import { answerTo, closes } from './answers.ts';
import { CAST, castDirectory, withPerson } from './cast.ts';
import type { Evidence } from './evidence.ts';
import type { Play } from './play.ts';

/** A second PMO Lead with a part of their own, so that separation of duties is at stake. */
const DUAL: DirectoryPerson = { id: 'p-dual', name: 'Dora Ulm', roles: ['PMO_LEAD', 'QA_LEAD'] };

/** The organisation of random plays: the cast, a PMO Lead more who is QA Lead too, and someone who only reads. */
export const BUSY_DIRECTORY: Directory = withPerson(castDirectory(), DUAL);

/**
 * Evidence that fits the item's form as it is now, whatever happened before. `choice` picks among the forms and contents
 * that are possible; a negative content where `bad` and the item has one.
 */
function fittingEvidence(play: Play, item: string, choice: number, bad = false): Evidence {
  const forms = formsOf(play.template, play.state, item);
  const form = forms[choice % Math.max(1, forms.length)];
  if (form === undefined) return {};
  const prepared = play.evidence(item, preparedVariant(item, form.variant, choice));
  const evidence: Evidence = { ...prepared };
  for (const field of form.fields) {
    if (field.rows !== null) evidence[field.name] = field.rows.map((row, at) => ({ ...rowOf(field.name, at), ...row }));
    if (field.name === 'statement' && field.fixedValue?.includes('{') === false) evidence.statement = field.fixedValue;
  }
  if (item === 'T.4')
    evidence.engineeringOwnerId = choice % 2 === 0 ? CAST.people.engineer.id : CAST.people.secondEngineer.id;
  if (item === 'FS.1' || item === 'I.1') evidence.files = choice % 3 === 0 ? ['a.ts'] : ['a.ts', 'b.ts'];
  return bad ? { ...evidence, ...NEGATIVE[item] } : evidence;
}

const NEGATIVE: Record<string, Evidence> = {
  'T.3': { reproduced: false },
  'V.1': { result: 'not resolved' },
};

const SEVERITIES = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'];

function preparedVariant(item: string, variant: string, choice: number): string {
  if (item === 'T.2') return SEVERITIES[choice % SEVERITIES.length] ?? 'HIGH';
  if (item === 'RC.2') return choice % 2 === 0 ? 'default' : 'required';
  return variant;
}

/** What a row holds beside the cells that are given. */
function rowOf(field: string, at: number): Evidence {
  if (field === 'updates') return { commit: 'abcdef1', newVersion: `next-${at}` };
  if (field === 'changes') return { change: 'The divisor.' };
  if (field === 'checks') return { testCases: '1 to 7', method: 'by hand', result: 'pass' };
  return {};
}

/** Somebody who can take the action: its person, or whoever of the role is not barred by A-2. */
export function actorOf(play: Play, action: NextAction): { id: string } {
  if (action.owner.personId !== null) return { id: action.owner.personId };
  const item = action.item === null ? undefined : play.state.items[action.item];
  const author = item?.revisions.find((revision) => revision.revision === item.live?.revision)?.by;
  const barred = action.kind === 'VALIDATE' ? [author, ...(item?.confirmations.map((one) => one.by) ?? [])] : [];
  const holders = play.directory.people.filter((person) => person.roles.includes(action.owner.role));
  return holders.find((person) => !barred.includes(person.id)) ?? holders[0] ?? { id: 'p-nobody' };
}

/** The command that does what the action asks, well; with `badly` the No, the Fail, or the evidence that cannot pass. */
export function commandFor(play: Play, action: NextAction, choice: number, badly = false): Command {
  const item = action.item ?? '';
  switch (action.kind) {
    case 'SUPPLY':
    case 'REPAIR':
      return play.submitsEvidence(item, fittingEvidence(play, item, choice, badly));
    case 'CONFIRM':
      return badly ? play.declines(item) : play.confirms(item);
    case 'VALIDATE':
      return badly || play.state.items[item]?.live?.negative === true ? play.fails(item) : play.validates(item);
    case 'DECLARE':
      return play.declares();
    default:
      return answerTo(play, action) ?? { type: 'COMMENT', text: action.text };
  }
}

/** One random step of a play. Numbers choose, modulo what there is to choose from. */
export type Move =
  /** Somebody does what is owed, well or badly. */
  | { move: 'owed'; action: number; choice: number; badly: boolean; wait: number }
  /** Anybody sends anything. */
  | { move: 'any'; who: number; what: number; item: number; choice: number; revision: number; version: number }
  /** Whoever may, takes a step on an item of the present gate before its time. */
  | { move: 'hasty'; what: number; item: number; who: number; choice: number }
  /** People and specs change outside; the run is told of it, or sees it with the next command. */
  | { move: 'directory'; change: number; person: number; told: boolean };

const ITEMS = ['T.1', 'T.2', 'T.3', 'T.4', 'RC.1', 'RC.2', 'RC.3', 'FS.1', 'FS.2', 'FS.3', 'FS.4', 'I.1', 'I.2'].concat(
  ['I.3', 'I.4', 'V.1', 'V.2', 'V.3', 'V.4', 'X.1', '', '__proto__'],
);
const STATES = ['TRIAGE', 'ROOT_CAUSE', 'FIX_SCOPE', 'IMPLEMENTATION', 'VERIFICATION', 'CLOSED', 'NOWHERE'];

function pick<T>(from: readonly T[], at: number): T {
  return from[at % from.length] as T;
}

/** What a move sends and who sends it; null for a change of the directory alone, which is made at once. */
export function sent(
  play: Play,
  move: Move,
): { who: { id: string }; command: Command; change: Partial<CommandEnvelope> } | null {
  if (move.move === 'directory') {
    const directory = changed(play.directory, move);
    if (move.told) play.directoryBecomes(directory);
    else play.directory = directory;
    return null;
  }
  if (move.move === 'owed') {
    play.wait(move.wait);
    const actions = play.actions();
    const action = actions[move.action % Math.max(1, actions.length)];
    if (action === undefined) return { who: { id: 'p-pmo' }, command: { type: 'COMMENT', text: 'Done.' }, change: {} };
    return { who: actorOf(play, action), command: commandFor(play, action, move.choice, move.badly), change: {} };
  }
  if (move.move === 'hasty') return { ...hasty(play, move), change: {} };
  const people = [...play.directory.people, { id: 'p-viewer' }, { id: '' }];
  const expectedVersion = pick(
    [null, play.state.version, play.state.version - 1, 0, play.state.version + 1],
    move.version,
  );
  return { who: pick(people, move.who), command: anyCommand(play, move), change: { expectedVersion } };
}

function hasty(play: Play, move: Extract<Move, { move: 'hasty' }>): { who: { id: string }; command: Command } {
  const items = gateOfState(play.template, play.state.state)?.items ?? [];
  const item = items[move.item % Math.max(1, items.length)]?.key ?? 'V.1';
  const leads = play.directory.people.filter((person) => person.roles.includes(play.template.validator));
  const owners = confirmersOf(play.template, play.state, item);
  const lead = leads[move.who % Math.max(1, leads.length)] ?? { id: 'p-nobody' };
  const owner = { id: owners[move.who % Math.max(1, owners.length)]?.personId ?? lead.id };
  switch (move.what % 4) {
    case 0:
      return { who: lead, command: play.validates(item) };
    case 1:
      return { who: owner, command: play.confirms(item) };
    case 2:
      return { who: owner, command: play.submitsEvidence(item, fittingEvidence(play, item, move.choice)) };
    default:
      return { who: lead, command: play.declares() };
  }
}

function anyCommand(play: Play, move: Extract<Move, { move: 'any' }>): Command {
  const item = pick(ITEMS, move.item);
  const reason = pick([null, '', 'Because.'], move.choice);
  const revision = pick(
    [play.revisionOf(item), play.revisionOf(item) - 1, play.revisionOf(item) + 1, 0],
    move.revision,
  );
  const deadline = addSeconds(play.now, pick([60, 0, -60, 86_400], move.choice));
  switch (move.what % 20) {
    case 0:
      return play.submitsEvidence(item, fittingEvidence(play, item, move.choice, move.choice % 5 === 0));
    case 1:
      return play.submitsEvidence(item, pick([{}, { severity: 'HIGH' }, { statement: 'not required' }], move.choice));
    case 2:
      return play.confirms(item, pick(['YES', 'NO'] as const, move.choice), reason, revision);
    case 3:
      return play.validates(item, pick(['PASS', 'FAIL'] as const, move.choice), reason, revision);
    case 4:
      return play.declares(
        pick(STATES, move.item),
        move.choice % 4 === 0 ? [] : [{ ownerId: null, role: 'ENGINEER', deadline }],
      );
    case 5:
      return {
        type: 'RAISE_REVERSION',
        reversion: pick(['SCOPE_QUESTION', 'REGRESSION', 'NONE'], move.item),
        reason: reason ?? '',
      };
    case 6:
      return {
        type: 'NAME_DEADLINES',
        deadlines: [{ ownerId: null, role: 'PMO_LEAD', deadline }],
        reason: reason ?? 'Later.',
      };
    case 7:
      return {
        type: 'ASK_QUESTION',
        text: 'Which month?',
        ownerId: pick(play.directory.people, move.item).id,
        deadline,
      };
    case 8:
      return { type: 'RAISE_DISPUTE', text: 'The spec says otherwise.', deadline: pick([null, deadline], move.item) };
    case 9:
      return { type: 'FLAG_DELIVERY_RISK', specId: pick(SPECS, move.item), text: 'A section is missing.', deadline };
    case 10:
      return { type: 'ANSWER_QUESTION', id: questionAt(play, move.item), text: reason ?? 'May.' };
    case 11:
      return { type: 'RULE_ON_DISPUTE', id: questionAt(play, move.item), text: reason ?? 'It stands.' };
    case 12:
      return { type: 'WITHDRAW_QUESTION', id: questionAt(play, move.item), reason: reason ?? 'Found it.' };
    case 13:
      return {
        type: 'READDRESS_QUESTION',
        id: questionAt(play, move.item),
        ownerId: pick(play.directory.people, move.revision + move.item).id,
        reason: 'They know.',
      };
    case 14:
      return {
        type: 'CHANGE_SEVERITY',
        severity: pick(SEVERITY_KEYS, move.item),
        rationale: reason ?? 'More are hit.',
      };
    case 15:
      return {
        type: 'DELEGATE',
        item,
        toId: pick(play.directory.people, move.choice + move.revision).id,
        reason: 'Away.',
      };
    case 16:
      return { type: 'REPLACE_ENGINEERING_OWNER', toId: pick(play.directory.people, move.item).id, reason: 'Away.' };
    case 17:
      return { type: 'NAME_REPRODUCTION_OWNER', toId: pick(play.directory.people, move.item).id, reason: 'At hand.' };
    case 18:
      return closes(play, pick([{}, { whatHappened: '' }, { improvement: 'none' }], move.item));
    default:
      return { type: 'COMMENT', text: 'A word.' };
  }
}

const SPECS = ['s-metrics', 's-api', 's-ui', 's-none'];
const SEVERITY_KEYS = ['CRITICAL', 'HIGH', 'MEDIUM', 'LOW'] as const;

function questionAt(play: Play, at: number): string {
  return play.state.questions[at % Math.max(1, play.state.questions.length)]?.id ?? 'q0';
}

function changed(directory: Directory, move: Extract<Move, { move: 'directory' }>): Directory {
  const person = pick(directory.people, move.person);
  const spec = directory.specs.length === 0 ? undefined : pick(directory.specs, move.person);
  switch (move.change % 6) {
    case 0:
      return { ...directory, people: directory.people.filter((one) => one !== person || directory.people.length < 3) };
    case 1:
      return {
        ...directory,
        people: directory.people.map((one) => (one === person ? { ...one, roles: ['ENGINEER'] } : one)),
      };
    case 2:
      return {
        ...directory,
        people: directory.people.map((one) => (one === person ? { ...one, roles: [...one.roles, 'PMO_LEAD'] } : one)),
      };
    case 3:
      return {
        ...directory,
        specs: directory.specs.map((one) => (one === spec ? { ...one, ownerId: person.id } : one)),
      };
    case 4:
      return { ...directory, specs: directory.specs.filter((one) => one !== spec) };
    default:
      return BUSY_DIRECTORY;
  }
}
