import { sha256Of } from '#domain/canonical.ts';
import type { CommandEnvelope } from '#domain/commands.ts';
import { decide, decideDirectoryChange } from '#domain/decide.ts';
import { decideDue } from '#domain/due.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import { evolve } from '#domain/evolve.ts';
import { dayOf, fromMillis } from '#domain/instant.ts';
import { type NextAction, nextActions } from '#domain/next-actions.ts';
import type { WorkItemState } from '#domain/state.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import type { Attempt, Happening, History, World } from '../history.ts';
import { commandOf, directoryOf, FINGERPRINT } from './command-of.ts';

/** What of the domain is judged; a planted bug stands in for one of these. */
export interface Seam {
  decide: typeof decide;
  decideDue: typeof decideDue;
  evolve: typeof evolve;
  nextActions: typeof nextActions;
}
export const DOMAIN: Seam = { decide, decideDue, evolve, nextActions };

/** More than can be due at once. */
const MOST_FIRINGS = 200;

/** A work item in the domain, driven by what the model attempts. */
export class DomainRun {
  readonly seam: Seam;
  readonly events: WorkItemEvent[];
  state: WorkItemState | null;
  #world: World;
  #table: { of: WorkItemState | null; actions: NextAction[] } | null = null;

  constructor(seam: Seam, events: readonly WorkItemEvent[], state: WorkItemState | null, world: World) {
    this.seam = seam;
    this.events = [...events];
    this.state = state;
    this.#world = world;
  }

  /** The whole of a history, each step of which has to be accepted. */
  static of(seam: Seam, history: History): DomainRun {
    const [first] = history;
    if (first?.kind !== 'reported') throw new Error('A history begins with a report.');
    const run = new DomainRun(seam, [], null, first.world);
    for (const happening of history) run.take(happening);
    return run;
  }

  copy(): DomainRun {
    return new DomainRun(this.seam, this.events, this.state, this.#world);
  }

  get present(): WorkItemState {
    if (this.state === null) throw new Error('Nothing has been reported.');
    return this.state;
  }

  /** The tracking table of the present state. */
  get actions(): NextAction[] {
    if (this.#table?.of !== this.state)
      this.#table = { of: this.state, actions: this.seam.nextActions(DEFECT_RUN, this.present) };
    return this.#table.actions;
  }

  /** The code of the refusal; null when it was accepted. */
  send(attempt: Attempt): string | null {
    return this.#decide(this.#envelope(attempt.by, attempt.at, commandOf(this.present, attempt), attempt), attempt.at);
  }

  changeWorld(world: World, at: number): void {
    this.#world = world;
    const event = decideDirectoryChange(DEFECT_RUN, this.present, directoryOf(world), fromMillis(at));
    if (event !== null) this.#happen(event);
  }

  /** Lets the clock do what was due before, as a run does before each command and by itself. */
  clock(at: number): void {
    for (let fired = 0; fired < MOST_FIRINGS; fired += 1) {
      const event = this.seam.decideDue(DEFECT_RUN, this.present, fromMillis(at));
      if (event === null) return;
      this.#happen(event);
    }
    throw new Error('The clock does not come to rest.');
  }

  take(happening: Happening): void {
    if (happening.kind === 'clock') {
      this.clock(happening.at);
      return;
    }
    if (happening.kind === 'worldChanged') {
      this.changeWorld(happening.world, happening.at);
      return;
    }
    const code = happening.kind === 'done' ? this.send(happening.attempt) : this.#report(happening);
    if (code !== null) throw new Error(`The domain refuses ${JSON.stringify(happening)}: ${code}`);
  }

  #report({ by, at, proposed }: Extract<Happening, { kind: 'reported' }>): string | null {
    const command: CommandEnvelope['command'] = {
      type: 'REPORT_DEFECT',
      workItemId: '42',
      number: 42,
      template: templateReference(DEFECT_RUN),
      timeScale: 3600,
      title: 'Churn is shown too high',
      bodySha256: sha256Of('the report'),
      specReference: null,
      proposedSeverity: proposed,
    };
    return this.#decide(this.#envelope(by, at, command, { looked: null, provenAt: null }), at);
  }

  #envelope(
    actorId: string,
    at: number,
    command: CommandEnvelope['command'],
    { looked, provenAt }: Pick<Attempt, 'looked' | 'provenAt'>,
  ): CommandEnvelope {
    return {
      commandId: `c-${this.events.length}`,
      fingerprint: FINGERPRINT,
      actorId,
      expectedVersion: looked,
      directory: directoryOf(this.#world),
      actorToday: dayOf(fromMillis(at)),
      provenAt: provenAt === null ? null : fromMillis(provenAt),
      command,
    };
  }

  #decide(envelope: CommandEnvelope, at: number): string | null {
    const decision = this.seam.decide(DEFECT_RUN, this.state, envelope, fromMillis(at));
    if (!decision.accepted) return decision.refusal.code;
    this.#happen(decision.event);
    return null;
  }

  #happen(event: WorkItemEvent): void {
    this.state = this.seam.evolve(DEFECT_RUN, this.state, event);
    this.events.push(event);
  }
}
