interface Ask {
  version: number;
  answer: Promise<boolean>;
}

/** Asks one after the other. */
interface Line {
  running: Ask;
  /** Begins when `running` has ended, for whoever came meanwhile. */
  next: Ask | null;
}

/**
 * Asks each run at most once at a time whether a version is recorded, for all who wait: what is recorded up to the newest
 * version is recorded up to the others, and a run's few places for updates stay free for commands (decision 4).
 */
export class RecordAsks {
  readonly #lines = new Map<string, Line>();

  /** Work items that anybody asks about. */
  get size(): number {
    return this.#lines.size;
  }

  /** The answer of an ask for this version or a newer one. */
  wait(workItemId: string, version: number, ask: (version: number) => Promise<boolean>): Promise<boolean> {
    const line = this.#lines.get(workItemId);
    if (line === undefined) return this.#begin(workItemId, { version, answer: ask(version) });
    if (line.running.version >= version) return line.running.answer;
    if (line.next === null) line.next = this.#after(workItemId, line.running, version, ask);
    else line.next.version = Math.max(line.next.version, version);
    return line.next.answer;
  }

  #begin(workItemId: string, running: Ask): Promise<boolean> {
    const line: Line = { running, next: null };
    this.#lines.set(workItemId, line);
    const end = () => {
      if (this.#lines.get(workItemId) === line && line.next === null) this.#lines.delete(workItemId);
    };
    running.answer.then(end, end);
    return running.answer;
  }

  #after(workItemId: string, before: Ask, version: number, ask: (version: number) => Promise<boolean>): Ask {
    const next: Ask = { version, answer: Promise.resolve(false) };
    const begin = () => this.#begin(workItemId, { version: next.version, answer: ask(next.version) });
    next.answer = before.answer.then(begin, begin);
    return next;
  }
}
