/** Work items whose newest version is to be filed, each once however often it is named. */
export class PendingItems {
  readonly #ids = new Set<string>();
  #wake: (() => void) | null = null;

  get size(): number {
    return this.#ids.size;
  }

  add(workItemId: string): void {
    this.#ids.add(workItemId);
    this.#wake?.();
  }

  /** Takes out at most `most`, those that wait longest. */
  take(most: number): string[] {
    const taken = [...this.#ids].slice(0, most);
    for (const id of taken) this.#ids.delete(id);
    return taken;
  }

  /** Resolves when something is pending, at once if something is; or after `millis`, or when it is to stop. */
  async something(millis: number, stop: AbortSignal): Promise<void> {
    if (this.#ids.size > 0 || stop.aborted) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        stop.removeEventListener('abort', done);
        this.#wake = null;
        resolve();
      };
      const timer = setTimeout(done, millis);
      stop.addEventListener('abort', done);
      this.#wake = done;
    });
  }
}
