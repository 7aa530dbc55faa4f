const EVERY_MILLIS = 3_000;

/** Says from time to time how far a long command is, how fast it goes and how long it still takes. */
export class Progress {
  readonly #total: number;
  readonly #say: (line: string) => void;
  readonly #now: () => number;
  readonly #begun: number;
  #said: number;
  #done = 0;

  constructor(total: number, say: (line: string) => void, now: () => number = () => performance.now()) {
    this.#total = total;
    this.#say = say;
    this.#now = now;
    this.#begun = now();
    this.#said = this.#begun;
  }

  get done(): number {
    return this.#done;
  }

  advance(count: number): void {
    this.#done += count;
    const now = this.#now();
    if (now - this.#said < EVERY_MILLIS || this.#done >= this.#total) return;
    this.#said = now;
    const perSecond = (this.#done * 1000) / (now - this.#begun);
    const left = (this.#total - this.#done) / perSecond;
    this.#say(`… ${this.#done} of ${this.#total}, ${perSecond.toFixed(0)} per second, ${duration(left)} left`);
  }

  /** `in 12 s, 830 per second`. */
  sum(): string {
    const seconds = (this.#now() - this.#begun) / 1000;
    return `in ${duration(seconds)}, ${(this.#done / Math.max(seconds, 0.001)).toFixed(0)} per second`;
  }
}

function duration(seconds: number): string {
  return seconds < 120 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}
