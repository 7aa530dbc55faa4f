import type { WorkItemPush } from './push.ts';

/** Hands every push that is news to whoever listens. */
export class Pushes {
  readonly #listeners = new Set<(push: WorkItemPush) => void>();

  listen(listener: (push: WorkItemPush) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(push: WorkItemPush): void {
    for (const listener of this.#listeners) listener(push);
  }
}
