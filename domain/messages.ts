import { findPerson, holdersOf } from './directory.ts';
import { responseText } from './escalations.ts';
import type { WorkItemEvent } from './events.ts';
import type { Instant } from './instant.ts';
import { limitWords } from './limit-words.ts';
import { MESSAGE_KINDS, type MessageKind } from './message-kinds.ts';
import { type NextAction, nextActions } from './next-actions.ts';
import type { Owner } from './owner.ts';
import { shortened } from './shortened.ts';
import type { QuestionRecord, WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';
import { QUESTION_NAMES } from './vocabulary.ts';

/** What one person is told because of one event of a work item (M-4). */
export interface Message {
  /** `{workItemId}:{seq}:{personId}`: one for each person and event, however often it is made. */
  id: string;
  personId: string;
  kind: MessageKind;
  /** What is to be done, or what happened. */
  text: string;
  workItemId: string;
  title: string;
  /** By when; null where nothing is to be done by a time. */
  deadline: Instant | null;
  /** The page where it is done or seen, as a path. */
  link: string;
  at: Instant;
  /** Whether the person's own act caused it: they know, so it is read from the beginning and is not sent. */
  own: boolean;
}

/** One thing to tell a person. */
interface Reason {
  personId: string;
  kind: MessageKind;
  text: string;
  deadline: Instant | null;
  link: string;
}

/** An event with the states before and after it. */
interface Step {
  template: ProcessTemplate;
  before: WorkItemState | null;
  after: WorkItemState;
  event: WorkItemEvent;
}

/**
 * What an event gives people to know: who got a next action or another deadline (M-4), whom a limit warns (TM-3), to whom
 * something missed is brought (TM-3, TM-4, GI-4), whose question was settled, and whom a change of state concerns. One
 * message a person at most: its kind is the gravest reason's, and it says the others too. Pure: repeated, it is the same.
 */
export function messagesOf(
  template: ProcessTemplate,
  before: WorkItemState | null,
  after: WorkItemState,
  event: WorkItemEvent,
): Message[] {
  if (event.type === 'COMMENTED' && event.directory === null) return [];
  const step = { template, before, after, event };
  const owedBefore = before === null ? new Map<string, NextAction[]>() : actionsByPerson(template, before);
  const owed = actionsByPerson(template, after);
  const byPerson = new Map<string, Reason[]>();
  for (const reason of [
    ...escalationReasons(step),
    ...warningReasons(step, owed),
    ...actionReasons(step, owedBefore, owed),
    ...answerReasons(step),
    ...stateReasons(step, [...owedBefore.keys()]),
  ]) {
    byPerson.set(reason.personId, [...(byPerson.get(reason.personId) ?? []), reason]);
  }
  return [...byPerson].map(([personId, reasons]) => messageFor(step, personId, reasons));
}

function messageFor({ after, event }: Step, personId: string, reasons: readonly Reason[]): Message {
  const sorted = reasons.toSorted((one, other) => MESSAGE_KINDS.indexOf(one.kind) - MESSAGE_KINDS.indexOf(other.kind));
  const [gravest] = sorted;
  if (gravest === undefined) throw new Error(`There is nothing to tell ${personId}.`);
  return {
    id: `${event.workItemId}:${event.seq}:${personId}`,
    personId,
    kind: gravest.kind,
    text: [...new Set(sorted.map(({ text }) => sentence(text)))].join(' '),
    workItemId: event.workItemId,
    title: after.title,
    deadline: sorted.find(({ deadline }) => deadline !== null)?.deadline ?? null,
    link: gravest.link,
    at: event.at,
    own: event.actorId === personId,
  };
}

/** TM-3, TM-4, GI-4: each escalation to its owner. */
function escalationReasons({ after, event }: Step): Reason[] {
  if (event.type !== 'LIMIT_BREACHED' && event.type !== 'ACTION_OVERDUE' && event.type !== 'DOCUMENT_LATE') return [];
  const told = new Set<string>();
  return event.payload.escalations.flatMap(({ to, needsResponse, reason, respondBy }) =>
    peopleOf(after, to).flatMap((personId): Reason[] => {
      // Who responds need not be told the same for information, in another role of theirs.
      if (told.has(personId)) return [];
      told.add(personId);
      const text = needsResponse ? responseText(reason) : `For your information: ${reason}`;
      return [{ personId, kind: 'ESCALATION', text, deadline: respondBy, link: pageOf(after) }];
    }),
  );
}

/** TM-3: to everybody who owed something, with what it is, and the PMO Lead. */
function warningReasons({ after, event }: Step, owed: ReadonlyMap<string, readonly NextAction[]>): Reason[] {
  if (event.type !== 'LIMIT_WARNED') return [];
  const { to, limitSeconds, limitAt } = event.payload;
  const text = `Three quarters of the limit of ${limitWords(limitSeconds)} for ${after.state} have passed.`;
  return to.flatMap((owner) =>
    peopleOf(after, owner).map((personId) => {
      const [action] = owed.get(personId) ?? [];
      const todo = action === undefined ? text : `${text} You have this to do: ${sentence(action.text)}`;
      const link = action === undefined ? pageOf(after) : placeOf(after, action);
      return { personId, kind: 'LIMIT_WARNING' as const, text: todo, deadline: limitAt, link };
    }),
  );
}

/** M-4: whatever somebody has to do that they did not have to do before, or not by that time. */
function actionReasons(
  { after }: Step,
  owedBefore: ReadonlyMap<string, readonly NextAction[]>,
  owed: ReadonlyMap<string, readonly NextAction[]>,
): Reason[] {
  return [...owed].flatMap(([personId, actions]) =>
    actions.flatMap((action): Reason[] => {
      const known = (owedBefore.get(personId) ?? []).filter((one) => isSame(one, action));
      if (known.some(({ deadline }) => deadline === action.deadline)) return [];
      // A response is owed because of an escalation, which nobody may miss: neither does who gets the role later (TM-3).
      const kind = action.kind === 'RESPOND' ? 'ESCALATION' : 'NEXT_ACTION';
      const text = known.length === 0 ? action.text : `${sentence(action.text)} Its deadline was moved.`;
      return [{ personId, kind, text, deadline: action.deadline, link: placeOf(after, action) }];
    }),
  );
}

/** To whoever asked: that it was answered, ruled on, taken back by somebody else, or overtaken (GI-5, A-4, A-5). */
function answerReasons({ before, after, event }: Step): Reason[] {
  if (before === null || event.type === 'WITHDRAWN' || event.type === 'RECLASSIFIED') return [];
  const open = new Set(before.questions.flatMap(({ id, status }) => (status === 'OPEN' ? [id] : [])));
  return after.questions
    .filter(({ id, status, askedBy }) => open.has(id) && status !== 'OPEN' && askedBy !== event.actorId)
    .map((question) => ({
      personId: question.askedBy,
      kind: 'ANSWER' as const,
      text: settledText(question, nameOf(after, event.actorId)),
      deadline: null,
      link: `${pageOf(after)}?tab=questions`,
    }));
}

function settledText({ kind, status, text, answer }: QuestionRecord, who: string): string {
  const what = `your ${QUESTION_NAMES[kind]} “${shortened(text)}”`;
  switch (status) {
    case 'ANSWERED':
      return `${who} ${kind === 'DISPUTE' ? 'ruled on' : 'answered'} ${what}: ${shortened(answer ?? '')}`;
    case 'WITHDRAWN':
      return `${who} took back ${what}: ${shortened(answer ?? '')}`;
    default:
      return `It needs no answer any more: ${what}`;
  }
}

/** To the reporter, the engineering owner and whoever had something to do before; not to who did it. */
function stateReasons(step: Step, heldBefore: readonly string[]): Reason[] {
  const { before, after, event } = step;
  const text = stateText(step);
  if (text === null) return [];
  const owners = [after.reportedBy, before?.engineeringOwnerId ?? null, after.engineeringOwnerId, ...heldBefore];
  return [...new Set(owners)]
    .filter((personId): personId is string => personId !== null && personId !== event.actorId)
    .map((personId) => ({ personId, kind: 'STATE_CHANGE' as const, text, deadline: null, link: pageOf(after) }));
}

function stateText({ after, event }: Step): string | null {
  const who = nameOf(after, event.actorId);
  switch (event.type) {
    case 'STATE_DECLARED':
      return `${who} declared ${event.payload.to}`;
    case 'STATE_REVERTED':
      return `${who} took it back to ${event.payload.to}: ${shortened(event.payload.reason)}`;
    case 'RECLASSIFIED':
      return `${who} decided that it is a feature: ${shortened(event.payload.rationale)}`;
    case 'WITHDRAWN': {
      const { duplicateOf, rationale } = event.payload;
      const as = duplicateOf === null ? '' : ` as a duplicate of ${duplicateOf}`;
      return `${who} withdrew it${as}: ${shortened(rationale)}`;
    }
    default:
      return null;
  }
}

/** What each person has to do: their own, and what a role of theirs has with nobody named. */
function actionsByPerson(template: ProcessTemplate, state: WorkItemState): Map<string, NextAction[]> {
  const owed = new Map<string, NextAction[]>();
  for (const action of nextActions(template, state)) {
    for (const personId of peopleOf(state, action.owner)) owed.set(personId, [...(owed.get(personId) ?? []), action]);
  }
  return owed;
}

function peopleOf(state: WorkItemState, { role, personId }: Owner): string[] {
  return personId === null ? holdersOf(state.directory, role).map(({ id }) => id) : [personId];
}

/** By their text too: of two questions to one owner only the words are different. */
function isSame(one: NextAction, other: NextAction): boolean {
  return one.kind === other.kind && one.item === other.item && one.text === other.text;
}

function nameOf(state: WorkItemState, personId: string | null): string {
  if (personId === null) return 'The process';
  return findPerson(state.directory, personId)?.name ?? state.names[personId] ?? personId;
}

const sentence = (text: string): string => (/[.!?…]”?$/.test(text) ? text : `${text}.`);

const pageOf = ({ id }: WorkItemState): string => `/work-items/${id}`;

function placeOf(state: WorkItemState, { kind, item }: NextAction): string {
  if (kind === 'ANSWER' || kind === 'RULE') return `${pageOf(state)}?tab=questions`;
  return item === null ? pageOf(state) : `${pageOf(state)}?tab=gate#${item}`;
}
