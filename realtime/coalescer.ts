/**
 * Does work for keys, one batch after the other: what comes while a batch is worked on waits for the next, each key once
 * with its newest value. Without work under way a key is worked on at once.
 */
export class Coalescer<Value> {
  readonly #work: (batch: ReadonlyMap<string, Value>) => Promise<void>;
  readonly #merge: (before: Value, now: Value) => Value;
  #waiting = new Map<string, Value>();
  #running: Promise<void> | null = null;

  /** @param work never rejects */
  constructor(
    work: (batch: ReadonlyMap<string, Value>) => Promise<void>,
    merge: (before: Value, now: Value) => Value = (_before, now) => now,
  ) {
    this.#work = work;
    this.#merge = merge;
  }

  add(key: string, value: Value): void {
    const before = this.#waiting.get(key);
    this.#waiting.set(key, before === undefined ? value : this.#merge(before, value));
    this.#running ??= this.#drain();
  }

  /** Resolves when everything that was added so far is done. */
  async settled(): Promise<void> {
    await this.#running;
  }

  async #drain(): Promise<void> {
    try {
      while (this.#waiting.size > 0) {
        const batch = this.#waiting;
        this.#waiting = new Map();
        await this.#work(batch);
      }
    } finally {
      this.#running = null;
    }
  }
}
