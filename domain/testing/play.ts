import { sha256Of } from '../canonical.ts';
import type { Command, CommandEnvelope, ReportDefect } from '../commands.ts';
import { type Decision, decide, decideDirectoryChange } from '../decide.ts';
import type { Directory } from '../directory.ts';
import { decideDue, nextDueInstant } from '../due.ts';
import type { WorkItemEvent } from '../events.ts';
import { distilEvidence } from '../evidence.ts';
import { evolve } from '../evolve.ts';
import { gateOfState, itemTemplate } from '../gates.ts';
import { addSeconds, dayOf, type Instant, latest } from '../instant.ts';
import { type NextAction, nextActions } from '../next-actions.ts';
import type { Refusal } from '../refusal.ts';
import type { NamedDeadline, WorkItemState } from '../state.ts';
import type { ProcessTemplate } from '../template.ts';
import { DEFECT_RUN, templateReference } from '../templates/index.ts';
import { CAST, type Cast, type CastMember, castDirectory } from './cast.ts';
import { type Evidence, evidenceFor } from './evidence.ts';
import { FULL_STORY, itemsOf, type OrdinaryStep, ordinaryDeadlines, ordinaryWay, type Story } from './ordinary-way.ts';

/** When every play starts: a Wednesday, three days before the clocks change in much of the world. */
export const START: Instant = '2026-10-21T09:00:00.000Z';

/** What the report of every play says; stored apart, as its hash is what the run knows. */
const REPORT_BODY = {
  observed: 'The report of May shows churn of 6.1 %.',
  expected: 'It shows 4.2 %.',
  stepsToReproduce: ['Open the report of May'],
};

/** A report as M-1 wants it, number 42. */
export function reportCommand(change: Partial<ReportDefect> = {}): ReportDefect {
  return {
    type: 'REPORT_DEFECT',
    workItemId: '42',
    number: 42,
    template: templateReference(DEFECT_RUN),
    timeScale: 3600,
    title: 'Churn is shown too high',
    bodySha256: sha256Of(REPORT_BODY),
    specReference: null,
    proposedSeverity: null,
    ...change,
  };
}

/** Evidence as the command carries it; of an item that the template lacks nothing can be read. */
function submitCommand(template: ProcessTemplate, item: string, evidence: Evidence): Command {
  const definition = itemTemplate(template, item);
  const distilled =
    definition === null
      ? { sha256: sha256Of(evidence), variants: {}, given: [] }
      : distilEvidence(definition, evidence);
  return { type: 'SUBMIT_EVIDENCE', item, evidence: distilled };
}

/** A well-formed envelope; the id is told apart by `commandId` alone. */
export function envelope(
  actorId: string,
  command: Command,
  directory: Directory,
  change: Partial<CommandEnvelope> = {},
): CommandEnvelope {
  return {
    commandId: 'c-1',
    fingerprint: sha256Of(command.type),
    actorId,
    expectedVersion: null,
    directory,
    actorToday: dayOf(START),
    provenAt: START,
    command,
    ...change,
  };
}

interface PlayOptions {
  cast?: Cast;
  directory?: Directory;
  template?: ProcessTemplate;
}

/**
 * Drives one defect by the real `decide` and `evolve`. The clock goes on by a minute with each command, so that order is
 * seen in instants; refused commands change nothing but the clock.
 */
export class Play {
  readonly template: ProcessTemplate;
  readonly cast: Cast;
  directory: Directory;
  now: Instant = START;
  readonly events: WorkItemEvent[] = [];
  /** The bodies that a store would hold: of the report and of all evidence that was prepared to be submitted. */
  readonly bodies = new Map<string, Evidence>([[sha256Of(REPORT_BODY), REPORT_BODY]]);
  #state: WorkItemState | null = null;
  #sent = 0;

  constructor(options: PlayOptions = {}) {
    this.template = options.template ?? DEFECT_RUN;
    this.cast = options.cast ?? CAST;
    this.directory = options.directory ?? castDirectory(this.cast);
  }

  /** A defect that Enzo (`engineer`) reported and nobody has touched. */
  static reported(change: Partial<ReportDefect> = {}, options: PlayOptions = {}): Play {
    const play = new Play(options);
    play.must('engineer', reportCommand(change));
    return play;
  }

  /** A defect that has come the ordinary way into that state, in which nothing is done yet. */
  static in(state: string, story: Story = FULL_STORY, options: PlayOptions = {}): Play {
    const play = Play.reported({}, options);
    while (play.state.state !== state) play.passGate(story).declare();
    return play;
  }

  /** Another play of the same defect up to here: both go on apart. */
  copy(): Play {
    const twin = new Play({ cast: this.cast, directory: this.directory, template: this.template });
    twin.now = this.now;
    twin.events.push(...this.events);
    for (const [sha256, body] of this.bodies) twin.bodies.set(sha256, body);
    twin.#state = this.#state;
    twin.#sent = this.#sent;
    return twin;
  }

  get state(): WorkItemState {
    if (this.#state === null) throw new Error('Nothing has been reported in this play.');
    return this.#state;
  }

  /** For what no command of this release can bring about, such as an open question. */
  set state(state: WorkItemState) {
    this.#state = state;
  }

  id(who: CastMember): string {
    return this.cast.people[who].id;
  }

  wait(seconds: number): this {
    this.now = addSeconds(this.now, seconds);
    return this;
  }

  /** Lets time pass with the clock running: everything that becomes due meanwhile fires a millisecond after it was due. */
  elapse(seconds: number): this {
    const until = addSeconds(this.now, seconds);
    for (;;) {
      const due = nextDueInstant(this.template, this.state);
      if (due === null || due >= until) break;
      this.now = latest([this.now, addSeconds(due, 0.001)]) ?? until;
      this.fire();
    }
    this.now = until;
    return this;
  }

  /** Fires what is due now, as after an outage. */
  fire(): WorkItemEvent[] {
    const fired: WorkItemEvent[] = [];
    for (;;) {
      const event = decideDue(this.template, this.state, this.now);
      if (event === null) return fired;
      this.happen(event);
      fired.push(event);
    }
  }

  /** Sends a command as that person: a member of the cast, or anybody by id. */
  send(who: CastMember | { id: string }, command: Command, change: Partial<CommandEnvelope> = {}): Decision {
    this.wait(60);
    this.#sent += 1;
    const actorId = typeof who === 'string' ? this.id(who) : who.id;
    const sent = envelope(actorId, command, this.directory, {
      commandId: `c-${this.#sent}`,
      actorToday: dayOf(this.now),
      provenAt: this.now,
      ...change,
    });
    const decision = decide(this.template, this.#state, sent, this.now);
    if (decision.accepted) this.happen(decision.event);
    return decision;
  }

  happen(event: WorkItemEvent): void {
    this.#state = evolve(this.template, this.#state, event);
    this.events.push(event);
  }

  /** Sends a command that must be accepted. */
  must(who: CastMember | { id: string }, command: Command, change: Partial<CommandEnvelope> = {}): WorkItemEvent {
    const decision = this.send(who, command, change);
    if (decision.accepted) return decision.event;
    const { code, rule, message } = decision.refusal;
    throw new Error(`Refused ${code} (${rule}): ${message}`);
  }

  /** Sends a command that must be refused. */
  refusal(who: CastMember | { id: string }, command: Command, change: Partial<CommandEnvelope> = {}): Refusal {
    const decision = this.send(who, command, change);
    if (!decision.accepted) return decision.refusal;
    throw new Error(`Accepted: ${decision.event.type}`);
  }

  /** The directory becomes another one outside, and the run is told of it. */
  directoryBecomes(directory: Directory): this {
    this.directory = directory;
    this.wait(60);
    const event = decideDirectoryChange(this.template, this.state, directory, this.now);
    if (event !== null) this.happen(event);
    return this;
  }

  evidence(item: string, variant?: string): Evidence {
    return evidenceFor(this.cast, this.now, item, variant);
  }

  /** Evidence of an item: prepared, of that variant, with these fields changed (`undefined` leaves one out). */
  submits(item: string, variant?: string, change: Evidence = {}): Command {
    const evidence = { ...this.evidence(item, variant), ...change };
    for (const [name, value] of Object.entries(change)) if (value === undefined) delete evidence[name];
    return this.submitsEvidence(item, evidence);
  }

  confirms(item: string, answer: 'YES' | 'NO' = 'YES', reason: string | null = null, revision?: number): Command {
    return { type: 'CONFIRM_GATE_ITEM', item, revision: revision ?? this.revisionOf(item), answer, reason };
  }

  declines(item: string): Command {
    return this.confirms(item, 'NO', 'The figures do not bear it out.');
  }

  validates(item: string, verdict: 'PASS' | 'FAIL' = 'PASS', reason: string | null = null, revision?: number): Command {
    return { type: 'VALIDATE_GATE_ITEM', item, revision: revision ?? this.revisionOf(item), verdict, reason };
  }

  fails(item: string): Command {
    return this.validates(item, 'FAIL', 'The reference is not specific.');
  }

  declares(to?: string, deadlines?: NamedDeadline[]): Command {
    const named = ordinaryDeadlines(this.now).map((one): NamedDeadline => ({ ownerId: null, ...one }));
    const next = gateOfState(this.template, this.state.state)?.to ?? 'NOWHERE';
    return { type: 'DECLARE_STATE', to: to ?? next, deadlines: deadlines ?? named };
  }

  /** The live revision, or the newest where none is live, or 1. */
  revisionOf(item: string): number {
    const recorded = itemTemplate(this.template, item) === null ? undefined : this.state.items[item];
    return recorded?.live?.revision ?? recorded?.revisions.at(-1)?.revision ?? 1;
  }

  /** Writes an item's evidence as its ordinary author. */
  write(item: string, variant?: string, change: Evidence = {}): this {
    this.must(this.#part(item).author, this.submits(item, variant, change));
    return this;
  }

  /** Says the ordinary confirmers' Yes. */
  confirm(item: string, story: Story = FULL_STORY): this {
    for (const who of this.#part(item, story).confirmers) this.must(who, this.confirms(item));
    return this;
  }

  validate(item: string): this {
    this.must('pmo', this.validates(item));
    return this;
  }

  /** Takes an item the whole way to PASSED. */
  pass(item: string, variant?: string, story: Story = FULL_STORY): this {
    return this.write(item, variant ?? this.#part(item, story).variant)
      .confirm(item, story)
      .validate(item);
  }

  /** Passes every item of the present gate. */
  passGate(story: Story = FULL_STORY): this {
    for (const item of gateOfState(this.template, this.state.state)?.items ?? []) this.pass(item.key, undefined, story);
    return this;
  }

  declare(deadlines?: NamedDeadline[]): this {
    this.must('pmo', this.declares(undefined, deadlines));
    return this;
  }

  /** Takes one step of the ordinary way. */
  take(step: OrdinaryStep): WorkItemEvent {
    return this.must(step.who, this.#commandOf(step));
  }

  /** Goes the whole ordinary way from the report to CLOSED. */
  static closed(story: Story = FULL_STORY): Play {
    const play = Play.reported();
    for (const step of ordinaryWay(play.cast, play.now, story)) play.take(step);
    return play;
  }

  actions(): NextAction[] {
    return nextActions(this.template, this.state);
  }

  /** The next action of somebody by their person id; of a role with several holders by `role:…`. */
  actionOf(who: CastMember | `role:${string}`): NextAction | null {
    const isRole = who.startsWith('role:');
    return (
      this.actions().find(({ owner }) =>
        isRole
          ? owner.personId === null && `role:${owner.role}` === who
          : owner.personId === this.id(who as CastMember),
      ) ?? null
    );
  }

  /** Evidence as it is given; its body is kept as a store would. */
  submitsEvidence(item: string, evidence: Evidence): Command {
    const command = submitCommand(this.template, item, evidence);
    if (command.type === 'SUBMIT_EVIDENCE') this.bodies.set(command.evidence.sha256, evidence);
    return command;
  }

  #part(item: string, story: Story = FULL_STORY) {
    const part = itemsOf(story)
      .flatMap((gate) => gate.items)
      .find((candidate) => candidate.item === item);
    if (part === undefined) throw new Error(`The ordinary way knows no ${item}.`);
    return part;
  }

  #commandOf(step: OrdinaryStep): Command {
    switch (step.act) {
      case 'submit':
        return this.submitsEvidence(step.item, step.evidence);
      case 'confirm':
        return this.confirms(step.item, 'YES', null, step.revision);
      case 'validate':
        return this.validates(step.item, 'PASS', null, step.revision);
      case 'declare':
        return this.declares(
          step.to,
          step.deadlines.map((one) => ({ ownerId: null, ...one })),
        );
    }
  }
}
