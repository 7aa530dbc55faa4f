import type { Command } from '#domain/commands.ts';
import type { Directory } from '#domain/directory.ts';
import { awaitedResponses } from '#domain/escalations.ts';
import { distilEvidence } from '#domain/evidence.ts';
import { itemTemplate } from '#domain/gates.ts';
import { addSeconds, type Day, type Instant } from '#domain/instant.ts';
import type { QuestionRecord, WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { personOf, type SpecKey, specIdOf } from './cast.ts';
import type { Chance } from './chance.ts';
import { deadlinesOf, fullHour } from './deadlines.ts';
import { evidenceOf } from './evidence.ts';
import { reportOf } from './report.ts';
import type { Story } from './story.ts';
import type { TimedStep } from './timeline.ts';

/** A command, with the input that a page would have sent it with; without the command id. */
export interface Sent {
  command: Command;
  input: Record<string, unknown>;
  /** A text that is stored by its hash, which the command names. */
  body?: { sha256: string; text: Record<string, unknown> };
}

/** A defect as it is before a step. */
interface Subject {
  workItemId: string;
  number: number;
  story: Story;
  state: WorkItemState | null;
}

/** What a step rests on beside its defect: the moment at which it is taken. */
export interface Moment {
  now: Instant;
  /** Where the actor is. */
  today: Day;
  directory: Directory;
  chance: Chance;
  /** The version that a spec's update makes. */
  nextVersion: (spec: SpecKey) => string;
  /** The id of the defect with that title. */
  idOf: (title: string) => string;
}

const HOUR = 3600;

/** The command that a step of a story stands for. */
export function commandOf(subject: Subject, step: TimedStep, moment: Moment): Sent {
  if (step.act === 'REPORT') {
    const { command, input, body } = reportOf(subject, moment.directory);
    return { command, input, body: { sha256: command.bodySha256, text: body } };
  }
  const { workItemId, state } = subject;
  if (state === null) throw new Error(`“${subject.story.title}” begins with something else than its report.`);
  const { command, input, body } = onWorkItem({ ...subject, state }, step, moment);
  return { command, input: { workItemId, expectedVersion: state.version, ...input }, body };
}

type Reported = Subject & { state: WorkItemState };
type Later = Exclude<TimedStep, { act: 'REPORT' }>;

function onWorkItem(subject: Reported, step: Later, moment: Moment): Sent {
  const { story, state } = subject;
  switch (step.act) {
    case 'SUBMIT':
      return submission(subject, step, moment);
    case 'CONFIRM': {
      const { item, answer, reason } = step;
      return plain({ type: 'CONFIRM_GATE_ITEM', item, revision: revisionOf(state, item), answer, reason });
    }
    case 'VALIDATE': {
      const { item, verdict, reason } = step;
      return plain({ type: 'VALIDATE_GATE_ITEM', item, revision: revisionOf(state, item), verdict, reason });
    }
    case 'DECLARE': {
      const deadlines = deadlinesOf(story, step.to, step, moment.now, moment.chance);
      return plain({ type: 'DECLARE_STATE', to: step.to, deadlines });
    }
    case 'REVERT': {
      const { reversion, reason } = step;
      return { command: { type: 'RAISE_REVERSION', reversion, reason }, input: { text: reason } };
    }
    case 'NAME_DEADLINES': {
      const deadlines = deadlinesOf(story, step.to, step, moment.now, moment.chance);
      return plain({ type: 'NAME_DEADLINES', deadlines, reason: step.reason });
    }
    case 'RESPOND': {
      const [awaited] = awaitedResponses(state);
      if (awaited === undefined) throw new Error(`“${story.title}” responds to an escalation that nobody raised.`);
      return plain({ type: 'RESPOND_TO_ESCALATION', id: awaited.id, text: step.text });
    }
    case 'CLOSE_STEP':
      return plain({ type: 'COMPLETE_CLOSURE_STEP', step: step.step, record: step.record });
    case 'COMMENT':
      return plain({ type: 'COMMENT', text: step.text });
    default:
      return besideGates(subject, step, moment);
  }
}

/** Of questions, people and decisions. */
function besideGates({ story, state }: Reported, step: Aside, moment: Moment): Sent {
  switch (step.act) {
    case 'ASK': {
      const deadline = dueOf(step, moment);
      return plain({ type: 'ASK_QUESTION', text: step.text, ownerId: personOf(step.to).id, deadline });
    }
    case 'DISPUTE':
      return plain({ type: 'RAISE_DISPUTE', text: step.text, deadline: dueOf(step, moment) });
    case 'FLAG_RISK': {
      const { spec, text } = step;
      return plain({ type: 'FLAG_DELIVERY_RISK', specId: specIdOf(spec), text, deadline: dueOf(step, moment) });
    }
    case 'ANSWER':
      return plain({ type: 'ANSWER_QUESTION', id: openQuestion(state, story, step.question).id, text: step.text });
    case 'ANSWER_SPEC':
      return plain({ type: 'ANSWER_QUESTION', id: askedByProcess(state, story, step).id, text: step.text });
    case 'RULE':
      return plain({ type: 'RULE_ON_DISPUTE', id: openQuestion(state, story, step.question).id, text: step.text });
    case 'WITHDRAW_QUESTION': {
      const { id } = openQuestion(state, story, step.question);
      return { command: { type: 'WITHDRAW_QUESTION', id, reason: step.text }, input: { id, text: step.text } };
    }
    case 'CHANGE_SEVERITY':
      return plain({ type: 'CHANGE_SEVERITY', severity: step.to, rationale: step.rationale });
    case 'DELEGATE':
      return plain({ type: 'DELEGATE', item: step.item, toId: personOf(step.to).id, reason: step.reason });
    case 'REPLACE_ENGINEER':
      return plain({ type: 'REPLACE_ENGINEERING_OWNER', toId: personOf(step.to).id, reason: step.reason });
    case 'DECIDE_DEFECT':
      return { command: { type: 'DECIDE_DEFECT', rationale: step.rationale }, input: { text: step.rationale } };
    case 'RECLASSIFY':
      return { command: { type: 'RECLASSIFY', rationale: step.rationale }, input: { text: step.rationale } };
    case 'WITHDRAW': {
      const { rationale, duplicates } = step;
      const duplicateOf = duplicates === null ? null : moment.idOf(duplicates);
      return { command: { type: 'WITHDRAW', rationale, duplicateOf }, input: { text: rationale, duplicateOf } };
    }
  }
}

type Aside = Exclude<
  Later,
  {
    act:
      | 'SUBMIT'
      | 'CONFIRM'
      | 'VALIDATE'
      | 'DECLARE'
      | 'REVERT'
      | 'NAME_DEADLINES'
      | 'RESPOND'
      | 'CLOSE_STEP'
      | 'COMMENT';
  }
>;

/** Where the input has the command's own words. */
function plain(command: Command): Sent {
  const { type: _type, ...input } = command;
  return { command, input };
}

function submission({ story }: Reported, step: Extract<Later, { act: 'SUBMIT' }>, moment: Moment): Sent {
  const { item, said, whole, round } = step;
  const { today, directory, nextVersion, chance } = moment;
  const told = () => evidenceOf(story, item, { at: step.at, today, directory, nextVersion, chance, round });
  const evidence = whole === true ? said : { ...told(), ...said };
  const template = itemTemplate(DEFECT_RUN, item);
  if (template === null) throw new Error(`The process has no gate item ${item}.`);
  const distilled = distilEvidence(template, evidence);
  return {
    command: { type: 'SUBMIT_EVIDENCE', item, evidence: distilled },
    input: { item, evidence },
    body: { sha256: distilled.sha256, text: evidence },
  };
}

function revisionOf(state: WorkItemState, key: string): number {
  return state.items[key]?.live?.revision ?? 1;
}

/** An open question is due so long from now; one that was settled, so long after it was asked. */
function dueOf(step: Extract<Aside, { hours: number }>, { now }: Moment): Instant {
  return fullHour(addSeconds(step.open ? now : step.at, step.hours * HOUR), step.at);
}

function openQuestion(state: WorkItemState, story: Story, text: string): QuestionRecord {
  return found(
    story,
    state.questions.find((question) => question.status === 'OPEN' && question.text === text),
  );
}

function askedByProcess(state: WorkItemState, story: Story, step: Extract<Aside, { act: 'ANSWER_SPEC' }>) {
  return found(
    story,
    state.questions.find(({ status, kind, to }) => {
      const ownerId =
        to.kind === 'specOwner' ? state.directory.specs.find(({ id }) => id === to.specId)?.ownerId : null;
      return status === 'OPEN' && kind === step.kind && ownerId === personOf(step.who).id;
    }),
  );
}

function found(story: Story, question: QuestionRecord | undefined): QuestionRecord {
  if (question === undefined) throw new Error(`“${story.title}” answers a question that nobody asked.`);
  return question;
}
