import type { CommandEnvelope } from '#domain/commands.ts';
import { decide, decideDirectoryChange } from '#domain/decide.ts';
import type { Directory } from '#domain/directory.ts';
import type { DocumentLags } from '#domain/document-lag.ts';
import { decideDocumentLate, decideDue, documentDueAt, isLate, nextDueInstant } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import type { Instant } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import type { ProcessTemplate } from '#domain/template.ts';
import { type CommandMemory, type RememberedAnswer, recall, remember } from './command-memory.ts';
import type { CommandNotice, ConflictAnswer, Rejection, RunStatus } from './contract.ts';
import { BATCH_LIMITS, Outbox } from './outbox.ts';
import type { RunInput } from './run-input.ts';

/** When something reaches a run. */
export interface Moment {
  time: Instant;
  /** The workflow task, by the history's length at its start. */
  task: number;
}

/**
 * A run without its engine: what it knows, and how each message changes it. Every method is synchronous and changes
 * either everything it should or, when it throws, nothing. It knows no rule of any process; the domain decides.
 */
export class Run {
  readonly #input: RunInput;
  readonly #template: ProcessTemplate;
  readonly #outbox: Outbox;
  readonly #faults = new Map<string, string>();
  #state: WorkItemState | null;
  #memory: CommandMemory;
  #fallback: boolean;
  #frozen: string | null;
  #abandoned = false;
  #asked: number;
  #watched: number;
  #writeAgain = false;
  /** What the clock waits for in a state: asked at every turn of the run, and dear. */
  #timed: { state: WorkItemState; due: Instant | null } | null = null;

  constructor(input: RunInput, template: ProcessTemplate) {
    this.#input = input;
    this.#template = template;
    this.#state = input.state;
    this.#outbox = new Outbox(input.outbox);
    // What an earlier execution left has no sender who would record it.
    this.#asked = input.outbox.at(-1)?.seq ?? 0;
    this.#watched = input.watched;
    this.#memory = input.memory;
    this.#fallback = input.fallback;
    this.#frozen = input.frozen;
  }

  get state(): WorkItemState | null {
    return this.#state;
  }

  get fallback(): boolean {
    return this.#fallback;
  }

  get frozen(): string | null {
    return this.#frozen;
  }

  /** Whether nothing exists and nothing is to be expected, so that the run should end. */
  get abandoned(): boolean {
    return this.#abandoned && this.#state === null;
  }

  /** Why this command can't be taken in now, or null. Reads only. */
  rejection(envelope: CommandEnvelope, notice: CommandNotice): Rejection | null {
    if (this.#frozen !== null) return 'frozen';
    if (recall(this.#memory, envelope.commandId) !== null) return null;
    if (this.#outbox.full) return 'overloaded';
    if (this.#memory.forgetful && !notice.newToEvents) return 'forgotten';
    return null;
  }

  /** Decides a command, once per command id. */
  command(envelope: CommandEnvelope, { time, task }: Moment): RememberedAnswer | ConflictAnswer {
    const { commandId, fingerprint } = envelope;
    const before = recall(this.#memory, commandId);
    if (before !== null) {
      return before.fingerprint === fingerprint ? before : { kind: 'conflict', fingerprint: before.fingerprint };
    }
    this.due({ time, task });
    const decision = decide(this.#template, this.#state, envelope, this.#noEarlierThanState(time));
    if (!decision.accepted) {
      const answer: RememberedAnswer = { kind: 'refused', refusal: decision.refusal, fingerprint };
      this.#memory = remember(this.#memory, commandId, answer);
      this.#abandoned = true;
      return answer;
    }
    const version = this.#happen(decision.event, task);
    const answer: RememberedAnswer = { kind: 'accepted', version, fingerprint };
    this.#memory = remember(this.#memory, commandId, answer);
    return answer;
  }

  /**
   * Takes in who now holds which role and owns which spec (decision 8). Not bounded by the outbox: people and specs
   * change in the same database that events are recorded in, so nothing new comes while it is away.
   */
  directoryChanged(directory: Directory, { time, task }: Moment): void {
    if (this.#state === null || this.#frozen !== null) return;
    this.due({ time, task });
    const event = decideDirectoryChange(this.#template, this.#state, directory, this.#noEarlierThanState(time));
    if (event !== null) this.askFor(this.#happen(event, task));
  }

  /** When the next thing is due that the clock itself acts on, or null (decision 10). */
  nextDue(): Instant | null {
    if (this.#state === null || this.#frozen !== null) return null;
    if (this.#timed?.state !== this.#state) {
      this.#timed = { state: this.#state, due: nextDueInstant(this.#template, this.#state) };
    }
    return this.#timed.due;
  }

  /** Lets the clock do everything that was due before this moment, in its order (TM-5). */
  due({ time, task }: Moment): void {
    for (let due = this.nextDue(); due !== null && this.#state !== null; due = this.nextDue()) {
      const now = this.#noEarlierThanState(time);
      const event = due < now ? decideDue(this.#template, this.#state, now) : null;
      if (event === null) return;
      this.askFor(this.#happen(event, task));
    }
  }

  get workItemId(): string | null {
    return this.#state?.id ?? null;
  }

  /** When the oldest change of state that nobody has looked after has to be in a filed document; null without one. */
  nextDocumentDue(): Instant | null {
    const change = this.#frozen === null ? this.#state?.transitions[this.#watched] : undefined;
    return change === undefined ? null : documentDueAt(change.at);
  }

  /** Takes in when changes were filed, and escalates those that were not in time (GI-4). */
  documentsFiled(lags: DocumentLags, { time, task }: Moment): void {
    for (let due = this.nextDocumentDue(); due !== null && this.#state !== null; due = this.nextDocumentDue()) {
      const now = this.#noEarlierThanState(time);
      if (due >= now) return;
      const late = isLate(lags[this.#watched]);
      const event = late ? decideDocumentLate(this.#template, this.#state, this.#watched, now) : null;
      this.#watched += 1;
      if (event !== null) this.askFor(this.#happen(event, task));
    }
  }

  /** The oldest events that wait to be recorded and were decided before this task. */
  batch(task: number): WorkItemEvent[] {
    return this.#outbox.batch(task);
  }

  get pending(): number {
    return this.#outbox.size;
  }

  isRecorded(version: number): boolean {
    const oldest = this.#outbox.oldestSeq;
    return version <= (this.#state?.version ?? 0) && (oldest === null || version < oldest);
  }

  /** The event of this version, while it waits to be recorded. */
  waitingEvent(version: number): WorkItemEvent | undefined {
    return this.#outbox.find(version);
  }

  /** This version is for the run itself to record: somebody waits for it, or no sender of a command knows of it. */
  askFor(version: number): void {
    this.#asked = Math.max(this.#asked, version);
  }

  /** Whether the oldest event is for the run itself to record, or so much waits that it should not grow. */
  get recordUrgent(): boolean {
    const oldest = this.#outbox.oldestSeq;
    return oldest !== null && (oldest <= this.#asked || this.#outbox.size >= BATCH_LIMITS.events);
  }

  /** What is read is not what this run wrote: it is to write once more. */
  askToWriteAgain(): void {
    this.#writeAgain = this.#state !== null && this.#frozen === null;
  }

  get writeAgainAsked(): boolean {
    return this.#writeAgain;
  }

  /** Where the run is, for writing again; the asking is done with. */
  takeWriteAgain(): { workItemId: string; version: number; head: string } | null {
    this.#writeAgain = false;
    return this.#state === null
      ? null
      : { workItemId: this.#state.id, version: this.#state.version, head: this.#state.head };
  }

  batchRecorded(batch: readonly WorkItemEvent[]): void {
    this.#outbox.drop(batch.length);
    this.#fallback = false;
  }

  batchFailed(): void {
    this.#fallback = true;
  }

  /** Stops everything that would change the item: its chain is not the one that this run knows. */
  freeze(reason: string): void {
    this.#frozen = reason;
  }

  /** No report came. */
  abandon(): void {
    this.#abandoned = true;
  }

  loopFailed(loop: string, message: string): void {
    this.#faults.set(loop, message);
  }

  loopStarted(loop: string): void {
    this.#faults.delete(loop);
  }

  toInput(): RunInput {
    return {
      ...this.#input,
      state: this.#state,
      outbox: this.#outbox.events,
      memory: this.#memory,
      fallback: this.#fallback,
      frozen: this.#frozen,
      watched: this.#watched,
    };
  }

  toStatus(): RunStatus {
    return {
      version: this.#state?.version ?? 0,
      head: this.#state?.head ?? null,
      pending: this.#outbox.size,
      fallback: this.#fallback,
      frozen: this.#frozen,
      templateRef: this.#input.template,
      faults: Object.fromEntries(this.#faults),
    };
  }

  #happen(event: WorkItemEvent, task: number): number {
    const next = evolve(this.#template, this.#state, event);
    this.#outbox.push(event, task);
    this.#state = next;
    return next.version;
  }

  /** The server's clock may step back between tasks; what happened later must not be dated earlier. */
  #noEarlierThanState(time: Instant): Instant {
    const last = this.#state?.updatedAt;
    return last !== undefined && last > time ? last : time;
  }
}
