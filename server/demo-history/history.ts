import type { CommandEnvelope } from '#domain/commands.ts';
import { decide, decideDirectoryChange } from '#domain/decide.ts';
import { interestsIn } from '#domain/directory-interests.ts';
import { decideDue, nextDueInstant } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import { addSeconds, type Instant } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { dayIn } from '#graphql/commands/actor-today.ts';
import { fingerprintOf } from '#graphql/commands/fingerprint.ts';
import { firstDirectory, personOf, type SpecKey, withVersion } from './cast.ts';
import { type Chance, chanceOf, uuidOf } from './chance.ts';
import { commandOf, type Sent } from './commands.ts';
import type { Story } from './story.ts';
import { type TimedStep, timelineOf } from './timeline.ts';
import { versionsOf } from './versions.ts';

/** How long runs take to be told of a spec's new version, in seconds. */
const TOLD_AFTER = 2;

export interface HistoryRequest {
  /** The same seed and instant make the same history, to the byte. */
  seed: string;
  now: Instant;
  stories: readonly Story[];
  /** The number of the defect that was reported first. */
  firstNumber: number;
}

/** What an installation would hold had people worked with it. */
export interface History {
  /** In the order of their numbers. */
  workItems: PastWorkItem[];
  /** Reports and evidence by their hash. */
  bodies: Map<string, Record<string, unknown>>;
  /** Every command in the order in which it was sent, with the input that a page would have sent it with. */
  commands: PastCommand[];
}

export interface PastWorkItem {
  workItemId: string;
  number: number;
  story: Story;
  state: WorkItemState;
  events: WorkItemEvent[];
}

interface PastCommand {
  workItemId: string;
  seq: number;
  envelope: CommandEnvelope;
  /** Without the command id. */
  input: Record<string, unknown>;
}

/**
 * Plays the stories side by side through the domain, each command at its instant and with the registry as it was then.
 *
 * @throws Error when the process refuses a step: then its story is wrong
 */
export function historyOf(request: HistoryRequest): History {
  return new Player(request).play();
}

interface Part {
  item: Omit<PastWorkItem, 'state'> & { state: WorkItemState | null };
  steps: TimedStep[];
}

/** A directory change on its way to the runs. */
interface Notice {
  at: Instant;
  specId: string;
  from: string;
}

class Player {
  readonly #now: Instant;
  readonly #chance: Chance;
  readonly #parts: Part[];
  readonly #bodies = new Map<string, Record<string, unknown>>();
  readonly #commands: PastCommand[] = [];
  readonly #versions: Map<string, string>;
  #directory = firstDirectory();
  #notices: Notice[] = [];

  constructor({ seed, now, stories, firstNumber }: HistoryRequest) {
    this.#now = now;
    this.#chance = chanceOf(seed);
    this.#parts = stories
      .map((story) => ({ story, steps: timelineOf(story, now, this.#chance) }))
      .sort((one, other) => compare(reportedAt(one.steps), reportedAt(other.steps)))
      .map(({ story, steps }, index) => {
        const number = firstNumber + index;
        return { item: { workItemId: String(number), number, story, state: null, events: [] }, steps };
      });
    this.#versions = versionsOf(this.#parts);
  }

  play(): History {
    const queue = this.#parts
      .flatMap((part) => part.steps.map((step) => ({ part, step })))
      .sort((one, other) => compare(one.step.at, other.step.at) || one.part.item.number - other.part.item.number);
    for (const { part, step } of queue) {
      this.#tellUntil(step.at);
      this.#letClockActUntil(part, step.at);
      this.#take(part, step);
    }
    this.#tellUntil(this.#now);
    for (const part of this.#parts) this.#letClockActUntil(part, this.#now);
    const workItems = this.#parts.map(({ item }) => ({ ...item, state: stateOf(item) }));
    return { workItems, bodies: this.#bodies, commands: this.#commands };
  }

  #take({ item }: Part, step: TimedStep): void {
    const person = personOf(step.who);
    const actorToday = dayIn(person.timeZone, step.at);
    const { command, input } = this.#commandOf(item, step, actorToday);
    const seq = (item.state?.version ?? 0) + 1;
    const envelope = {
      commandId: uuidOf(this.#chance('command', item.number, seq)),
      fingerprint: fingerprintOf(person.id, command.type, input),
      actorId: person.id,
      expectedVersion: item.state?.version ?? null,
      directory: this.#directory,
      actorToday,
      // Who signs has just signed in (G-4).
      provenAt: step.at,
      command,
    };
    const decision = decide(DEFECT_RUN, item.state, envelope, step.at);
    if (!decision.accepted) {
      const { message, fields } = decision.refusal;
      const where = `${step.who} in “${item.story.title}” at ${step.at}`;
      throw new Error(`The process refuses ${step.act} of ${where}: ${message} ${JSON.stringify(fields)}`);
    }
    this.#commands.push({ workItemId: item.workItemId, seq, envelope, input });
    this.#happen(item, decision.event);
  }

  #happen(item: Part['item'], event: WorkItemEvent): void {
    item.state = evolve(DEFECT_RUN, item.state, event);
    item.events.push(event);
    if (event.type !== 'GATE_ITEM_VALIDATED') return;
    for (const { specId, version } of event.payload.settled.specVersions ?? []) {
      this.#directory = withVersion(this.#directory, specId, version);
      this.#notices.push({ at: addSeconds(event.at, TOLD_AFTER), specId, from: item.workItemId });
    }
  }

  /** Work items that name a spec are told of its new version, as they are by a worker (decision 8). */
  #tellUntil(instant: Instant): void {
    const due = this.#notices.filter(({ at }) => at <= instant);
    this.#notices = this.#notices.filter(({ at }) => at > instant);
    for (const { at, specId, from } of due) {
      for (const { item } of this.#parts) {
        if (item.state === null || item.workItemId === from) continue;
        if (!interestsIn(DEFECT_RUN, item.state).includes(`spec:${specId}`)) continue;
        const told = item.state.updatedAt > at ? item.state.updatedAt : at;
        const event = decideDirectoryChange(DEFECT_RUN, item.state, this.#directory, told);
        if (event !== null) this.#happen(item, event);
      }
    }
  }

  /** What the clock did in the past is done, so that nothing of it is left for the run that takes the item up. */
  #letClockActUntil({ item }: Part, instant: Instant): void {
    for (;;) {
      const due = item.state === null ? null : nextDueInstant(DEFECT_RUN, item.state);
      if (item.state === null || due === null || due > instant) return;
      const at = due > item.state.updatedAt ? due : item.state.updatedAt;
      const event = decideDue(DEFECT_RUN, item.state, at);
      if (event === null) return;
      this.#happen(item, event);
    }
  }

  #commandOf(item: Part['item'], step: TimedStep, today: string): Sent {
    const sent = commandOf(item, step, {
      now: this.#now,
      today,
      directory: this.#directory,
      chance: this.#chance,
      nextVersion: (spec: SpecKey) => this.#versions.get(`${item.workItemId}:${spec}`) ?? '',
      idOf: (title) => this.#idOf(title),
    });
    if (sent.body !== undefined) this.#bodies.set(sent.body.sha256, sent.body.text);
    return sent;
  }

  #idOf(title: string): string {
    const part = this.#parts.find(({ item }) => item.story.title === title);
    if (part === undefined) throw new Error(`There is no story “${title}”.`);
    return part.item.workItemId;
  }
}

function stateOf({ state, workItemId }: Part['item']): WorkItemState {
  if (state === null) throw new Error(`Work item ${workItemId} was never reported.`);
  return state;
}

function reportedAt([first]: readonly TimedStep[]): Instant {
  return first?.at ?? '';
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
