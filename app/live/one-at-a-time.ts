/**
 * Runs a task at most once at a time. Whoever asks while it runs is answered by one further run, which begins when the
 * present one has ended: never more than one under way and one queued, and everybody gets a run that began after asking.
 */
export class OneAtATime {
  readonly #task: () => Promise<void>;
  #running: Promise<void> | null = null;
  #queued: Promise<void> | null = null;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  ask(): Promise<void> {
    if (this.#running === null) return this.#run();
    this.#queued ??= this.#running.then(
      () => this.#next(),
      () => this.#next(),
    );
    return this.#queued;
  }

  #next(): Promise<void> {
    this.#queued = null;
    return this.#run();
  }

  #run(): Promise<void> {
    const running = this.#task().finally(() => {
      if (this.#running === running) this.#running = null;
    });
    this.#running = running;
    return running;
  }
}
