/** How long a card keeps the name of who moved it, in milliseconds. */
const SHOWN_MS = 4_000;

/** Who just changed what, each for four seconds. */
export class Changes {
  readonly #names = new Map<string, { name: string; end: ReturnType<typeof setTimeout> }>();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  nameOf(workItemId: string): string | null {
    return this.#names.get(workItemId)?.name ?? null;
  }

  note(workItemId: string, name: string): void {
    clearTimeout(this.#names.get(workItemId)?.end);
    const end = setTimeout(() => {
      this.#names.delete(workItemId);
      this.#tell();
    }, SHOWN_MS);
    this.#names.set(workItemId, { name, end });
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
