import type { CommandEnvelope } from '#domain/commands.ts';
import { decide, decideDirectoryChange } from '#domain/decide.ts';
import { interestsIn } from '#domain/directory-interests.ts';
import { decideDocumentLate, decideDue, nextDueInstant } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import { addSeconds, type Instant, latest } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { compareText } from '#domain/text-order.ts';
import { dayIn } from '#graphql/commands/actor-today.ts';
import { fingerprintOf } from '#graphql/commands/fingerprint.ts';
import { firstDirectory, personOf, type SpecKey, withVersion } from './cast.ts';
import { type Chance, chanceOf, uuidOf } from './chance.ts';
import { commandOf, type Sent } from './commands.ts';
import { noticedLate, type Outage, outagesOf } from './outages.ts';
import { responseTo } from './responses.ts';
import type { Story } from './story.ts';
import { type TimedStep, timelineOf } from './timeline.ts';
import { versionsOf } from './versions.ts';

/** How long runs take to be told of a spec's new version, in seconds. */
const TOLD_AFTER = 2;

/** What comes at the very instant of a deadline is in time, so the clock acts from the next millisecond on; in seconds. */
const MILLISECOND = 0.001;

export interface HistoryRequest {
  /** The same seed and instant make the same history, to the byte. */
  seed: string;
  now: Instant;
  stories: readonly Story[];
  /** The number of the defect that was reported first. */
  firstNumber: number;
  /** The id of a defect that is in none of these stories, where one of them names it. */
  elsewhere?: (title: string) => string;
  /** Whether the first plan of each story will do: much faster, and less careful of office hours. */
  hasty?: boolean;
}

/** What an installation would hold had people worked with it. */
export interface History {
  /** In the order of their numbers. */
  workItems: PastWorkItem[];
  /** Reports and evidence by their hash. */
  bodies: Map<string, Record<string, unknown>>;
  /** Every command in the order in which it was sent, with the input that a page would have sent it with. */
  commands: PastCommand[];
  /** When the documents repository was away. */
  outages: readonly Outage[];
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
 * Plays the stories side by side through the domain, each command at its instant and with the registry as it was then,
 * and the clock acting in between at the instants at which something became due, up to now.
 *
 * @throws Error when the process refuses a step: then its story is wrong
 */
export function historyOf(request: HistoryRequest): History {
  return new Player(request).play();
}

interface Part {
  item: Omit<PastWorkItem, 'state'> & { state: WorkItemState | null };
  steps: TimedStep[];
  /** What the clock does next to the item, as long as it is in this state. */
  clock: { state: WorkItemState | null; due: Instant | null };
  /** Changes of state that no document will show in time, and when that is noticed. */
  unfiled: { transition: number; at: Instant }[];
}

/** A directory change on its way to the runs. */
interface Notice {
  at: Instant;
  specId: string;
  from: string;
}

/** The next thing that happens, to whomever. */
interface Turn {
  at: Instant;
  happen: () => void;
}

class Player {
  readonly #now: Instant;
  readonly #chance: Chance;
  readonly #parts: Part[];
  readonly #queue: { part: Part; step: TimedStep }[];
  readonly #outages: Outage[];
  readonly #bodies = new Map<string, Record<string, unknown>>();
  readonly #commands: PastCommand[] = [];
  readonly #versions: Map<string, string>;
  #directory = firstDirectory();
  readonly #elsewhere: ((title: string) => string) | undefined;
  #notices: Notice[] = [];

  constructor({ seed, now, stories, firstNumber, elsewhere, hasty }: HistoryRequest) {
    this.#now = now;
    this.#elsewhere = elsewhere;
    this.#chance = chanceOf(seed);
    this.#parts = stories
      .map((story) => ({ story, steps: timelineOf(story, now, this.#chance, hasty) }))
      .sort((one, other) => compareText(reportedAt(one.steps), reportedAt(other.steps)))
      .map(({ story, steps }, index) => {
        const number = firstNumber + index;
        const item = { workItemId: String(number), number, story, state: null, events: [] };
        return { item, steps, clock: { state: null, due: null }, unfiled: [] };
      });
    this.#queue = this.#parts.flatMap((part) => part.steps.map((step) => ({ part, step })));
    this.#versions = versionsOf(this.#parts);
    this.#outages = outagesOf(this.#parts.map(({ item, steps }) => ({ story: item.story, steps })));
  }

  play(): History {
    this.#queue.sort(
      (one, other) => compareText(one.step.at, other.step.at) || one.part.item.number - other.part.item.number,
    );
    for (let turn = this.#next(); turn !== null && turn.at <= this.#now; turn = this.#next()) turn.happen();
    const workItems = this.#parts.map(({ item }) => ({ ...item, state: stateOf(item) }));
    return { workItems, bodies: this.#bodies, commands: this.#commands, outages: this.#outages };
  }

  /** What is first; of what happens in one millisecond the news before the clock, and the clock before people (TM-5). */
  #next(): Turn | null {
    const [notice] = this.#notices;
    const [queued] = this.#queue;
    const turns: Turn[] = [
      ...(notice === undefined ? [] : [{ at: notice.at, happen: () => this.#tell(notice) }]),
      ...this.#parts.flatMap((part) => this.#clockTurns(part)),
      ...(queued === undefined ? [] : [{ at: queued.step.at, happen: () => this.#takeNext() }]),
    ];
    return turns.reduce<Turn | null>((first, turn) => (first === null || turn.at < first.at ? turn : first), null);
  }

  /** What the clock did in the past is done, so that nothing of it is left for the run that takes the item up. */
  #clockTurns(part: Part): Turn[] {
    const { item, clock, unfiled } = part;
    const { state } = item;
    if (state === null) return [];
    if (clock.state !== state) part.clock = { state, due: nextDueInstant(DEFECT_RUN, state) };
    const { due } = part.clock;
    const [late] = unfiled;
    const turns: Turn[] = [];
    if (due !== null) {
      const at = latest([addSeconds(due, MILLISECOND), state.updatedAt]) ?? due;
      turns.push({ at, happen: () => this.#letClockAct(part, decideDue(DEFECT_RUN, state, at)) });
    }
    if (late !== undefined) {
      const at = latest([late.at, state.updatedAt]) ?? late.at;
      const notice = () => {
        unfiled.shift();
        this.#letClockAct(part, decideDocumentLate(DEFECT_RUN, state, late.transition, at));
      };
      turns.push({ at, happen: notice });
    }
    return turns;
  }

  #letClockAct(part: Part, event: WorkItemEvent | null): void {
    if (event === null) throw new Error(`Nothing was due of work item ${part.item.workItemId}.`);
    this.#happen(part, event);
    if (event.type !== 'LIMIT_BREACHED') return;
    const response = responseTo(part.item.story, stateOf(part.item), event, this.#now, this.#chance);
    if (response === null) return;
    const later = this.#queue.findIndex(({ step }) => step.at > response.at);
    this.#queue.splice(later === -1 ? this.#queue.length : later, 0, { part, step: response });
  }

  #takeNext(): void {
    const next = this.#queue.shift();
    if (next !== undefined) this.#take(next.part, next.step);
  }

  #take(part: Part, step: TimedStep): void {
    const { item } = part;
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
    this.#happen(part, decision.event);
  }

  #happen({ item, unfiled }: Part, event: WorkItemEvent): void {
    const before = item.state?.transitions.length ?? 0;
    item.state = evolve(DEFECT_RUN, item.state, event);
    item.events.push(event);
    const noticed = item.state.transitions.length > before ? noticedLate(this.#outages, event.at) : null;
    if (noticed !== null) unfiled.push({ transition: before, at: noticed });
    if (event.type !== 'GATE_ITEM_VALIDATED') return;
    for (const { specId, version } of event.payload.settled.specVersions ?? []) {
      this.#directory = withVersion(this.#directory, specId, version);
      this.#notices.push({ at: addSeconds(event.at, TOLD_AFTER), specId, from: item.workItemId });
    }
  }

  /** Work items that name a spec are told of its new version, as they are by a worker (decision 8). */
  #tell({ at, specId, from }: Notice): void {
    this.#notices.shift();
    for (const part of this.#parts) {
      const { state, workItemId } = part.item;
      if (state === null || workItemId === from) continue;
      if (!interestsIn(DEFECT_RUN, state).includes(`spec:${specId}`)) continue;
      const event = decideDirectoryChange(DEFECT_RUN, state, this.#directory, latest([state.updatedAt, at]) ?? at);
      if (event !== null) this.#happen(part, event);
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
    if (part !== undefined) return part.item.workItemId;
    if (this.#elsewhere === undefined) throw new Error(`There is no story “${title}”.`);
    return this.#elsewhere(title);
  }
}

function stateOf({ state, workItemId }: Part['item']): WorkItemState {
  if (state === null) throw new Error(`Work item ${workItemId} was never reported.`);
  return state;
}

function reportedAt([first]: readonly TimedStep[]): Instant {
  return first?.at ?? '';
}
