import { isDeepStrictEqual } from 'node:util';
import { accountOf } from '../account.ts';
import { nextDueAt } from '../clock.ts';
import type { Happening, History } from '../history.ts';
import { judge } from '../judge.ts';
import { recount } from '../recount.ts';
import type { Tale } from '../tale.ts';
import { accountOfDomain } from './account-of-domain.ts';
import { DomainRun, type Seam } from './domain-run.ts';
import { brokenInvariant } from './invariants.ts';
import type { Step } from './step.ts';

/** Model and domain side by side, taking the same steps. */
export class Duel {
  readonly history: Happening[];
  readonly run: DomainRun;
  #told: { length: number; tale: Tale } | null = null;

  constructor(history: History, run: DomainRun) {
    this.history = [...history];
    this.run = run;
  }

  static begin(seam: Seam, history: History): Duel {
    return new Duel(history, DomainRun.of(seam, history));
  }

  /** What the history amounts to, told anew whenever it has grown. */
  get tale(): Tale {
    if (this.#told?.length !== this.history.length) {
      this.#told = { length: this.history.length, tale: recount(this.history) };
    }
    return this.#told.tale;
  }

  copy(): Duel {
    return new Duel(this.history, this.run.copy());
  }

  /** Takes the step on both sides; what they differ in, or which invariant broke, else null. */
  take(step: Step): string | null {
    const clock = this.#clock(step.kind === 'attempt' ? step.attempt.at : step.at);
    if (clock !== null || step.kind === 'clock') return clock;
    const before = this.run.present;
    if (step.kind === 'worldChanged') {
      this.run.changeWorld(step.world, step.at);
      if (this.run.present === before) return null;
      this.history.push(step);
    } else {
      const model = judge(this.tale, step.attempt);
      const domain = this.run.send(step.attempt);
      if (model !== domain) return `model: ${said(model)}; domain: ${said(domain)}`;
      if (domain !== null) return this.run.present === before ? null : 'a refused command changed something';
      this.history.push({ kind: 'done', attempt: step.attempt });
    }
    return difference(this) ?? brokenInvariant(this.run, before, step);
  }

  /** Both clocks look; where nothing was due, nothing happened. */
  #clock(at: number): string | null {
    const due = nextDueAt(this.tale);
    const before = this.run.present;
    this.run.clock(at);
    if ((due === null || due >= at) && this.run.present === before) return null;
    this.history.push({ kind: 'clock', at });
    return difference(this);
  }
}

function said(code: string | null): string {
  return code ?? 'accepted';
}

function difference({ tale, run }: Duel): string | null {
  const model = accountOf(tale);
  const domain = accountOfDomain(run);
  if (isDeepStrictEqual(model, domain)) return null;
  const keys = Object.keys(model) as (keyof typeof model)[];
  return keys
    .filter((key) => !isDeepStrictEqual(model[key], domain[key]))
    .map((key) => `${key}: model ${differing(model[key], domain[key])}; domain ${differing(domain[key], model[key])}`)
    .join('\n      ');
}

/** Of two records, the entries in which the first is not the second. */
function differing(one: unknown, other: unknown): string {
  if (typeof one !== 'object' || one === null || Array.isArray(one)) return JSON.stringify(one);
  const rest = Object.entries(one).filter(([key, value]) => (other as Record<string, unknown>)[key] !== value);
  return JSON.stringify(Object.fromEntries(rest));
}
