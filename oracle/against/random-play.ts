import fc from 'fast-check';
import { nextDueAt } from '../clock.ts';
import { Dice } from '../dice.ts';
import { nextAttempt } from '../moves.ts';
import { historyTo } from '../play.ts';
import { STATES } from '../words.ts';
import { changedWorld, WORLDS } from '../worlds.ts';
import { attempt, type Counterexample, minimal } from './counterexample.ts';
import { DomainRun, type Seam } from './domain-run.ts';
import { Duel } from './duel.ts';
import { brokenRecord } from './invariants.ts';
import type { Step } from './step.ts';

const MINUTE = 60_000;
/** Steps of time between attempts: a moment, the quarter hour of a proof, a day. */
const HOUR = 60 * MINUTE;
const WAITS = [1, MINUTE, MINUTE, 5 * MINUTE, 5 * MINUTE, 16 * MINUTE, 2 * HOUR, 24 * HOUR, 72 * HOUR] as const;

/** What was played, so that a run that never gets anywhere does not pass for one that finds nothing. */
export interface Tally {
  sequences: number;
  accepted: number;
  refused: Record<string, number>;
  reached: Record<string, number>;
  done: Record<string, number>;
}

export interface Play {
  start: number;
  moves: readonly number[];
}

/** Where plays begin: in each world, in each state, as it is entered and when its gate has passed. */
const STARTS = WORLDS.flatMap((world) =>
  STATES.flatMap((state) => (state === 'CLOSED' ? [false] : [false, true]).map((passed) => ({ world, state, passed }))),
);

/** Random plays of one seam against the model. */
export class RandomPlays {
  readonly tally: Tally = { sequences: 0, accepted: 0, refused: {}, reached: {}, done: {} };
  readonly #seam: Seam;
  readonly #starts = new Map<number, Duel>();

  constructor(seam: Seam) {
    this.#seam = seam;
  }

  /** Plays at most so many sequences; the first counterexample, in as few steps as will do, or null. */
  search(sequences: number, seed: number): Counterexample | null {
    const moves = fc.array(fc.nat(), { minLength: 1, maxLength: 45, size: 'max' });
    const play = fc.record({ start: fc.nat({ max: STARTS.length - 1 }), moves });
    const property = fc.property(play, (one) => this.#play(one) === null);
    // Histories are told anew at each step, so that shrinking here would take minutes; `minimal` leaves out single steps.
    const found = fc.check(property, { numRuns: sequences, seed, endOnFailure: true });
    if (!found.failed) return null;
    const [failing] = found.counterexample ?? [];
    if (failing === undefined) throw new Error('The search ended without an answer.');
    const example = this.#play(failing);
    if (example === null) throw new Error('The play does not differ when it is repeated.');
    return minimal(this.#seam, example);
  }

  #play({ start, moves }: Play): Counterexample | null {
    this.tally.sequences += 1;
    const from = this.#start(start);
    const duel = from.copy();
    const steps: Step[] = [];
    let at = lastAt(from);
    for (const move of moves) {
      const dice = new Dice(move);
      at = instantAfter(duel, at, dice);
      if (!dice.oneIn(4)) {
        // Mostly somebody looks at what the clock has done before they act.
        const look: Step = { kind: 'clock', at };
        steps.push(look);
        const difference = attempt(duel, look);
        if (difference !== null) return { history: from.history, steps, difference };
      }
      const { tale } = duel;
      const step: Step = dice.oneIn(40)
        ? { kind: 'worldChanged', at, world: changedWorld(tale.world, dice) }
        : { kind: 'attempt', attempt: nextAttempt(tale, at, dice) };
      steps.push(step);
      const version = duel.run.present.version;
      const difference = attempt(duel, step);
      if (difference !== null) return { history: from.history, steps, difference };
      this.#count(duel, step, version);
    }
    const broken = brokenRecord(duel.run, duel.run.events.length - from.run.events.length);
    return broken === null ? null : { history: from.history, steps, difference: broken };
  }

  #start(index: number): Duel {
    const known = this.#starts.get(index);
    if (known !== undefined) return known;
    const chosen = STARTS[index] ?? STARTS[0];
    if (chosen === undefined) throw new Error('There is nowhere to start.');
    const history = historyTo(chosen.world, chosen.state, chosen.passed, index);
    const duel = new Duel(history, DomainRun.of(this.#seam, history));
    this.#starts.set(index, duel);
    return duel;
  }

  #count({ run }: Duel, step: Step, version: number): void {
    const { tally } = this;
    const { state, disposition } = run.present;
    tally.reached[`${state} ${disposition}`] = (tally.reached[`${state} ${disposition}`] ?? 0) + 1;
    if (step.kind !== 'attempt') return;
    const what = step.attempt.command.do;
    if (run.present.version > version) {
      tally.accepted += 1;
      tally.done[what] = (tally.done[what] ?? 0) + 1;
    } else tally.refused[what] = (tally.refused[what] ?? 0) + 1;
  }
}

/** Some time later; now and then at the very instant at which the clock is next due, or a millisecond after it. */
function instantAfter(duel: Duel, at: number, dice: Dice): number {
  const due = nextDueAt(duel.tale);
  if (due === null || !dice.oneIn(6)) return at + dice.of(WAITS);
  return Math.max(at + 1, due + dice.roll(2));
}

function lastAt({ history }: Duel): number {
  const last = history.at(-1);
  if (last === undefined) throw new Error('A history begins with a report.');
  return last.kind === 'done' ? last.attempt.at : last.at;
}
