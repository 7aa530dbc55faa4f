import { findPeople } from '#models/people.ts';

/** Milliseconds for which a name is taken as it was read. */
const LASTS_MS = 10_000;
const MOST_KEPT = 5_000;

/** Names of people, read once for many pushes. */
export class Names {
  #kept = new Map<string, { name: string; until: number }>();

  /** A way from ids to names. Somebody who is no longer there is named so. */
  async of(ids: Iterable<string>): Promise<(id: string) => string> {
    const now = performance.now();
    const asked = [...new Set(ids)].filter((id) => (this.#kept.get(id)?.until ?? 0) < now);
    if (this.#kept.size > MOST_KEPT) this.#kept = new Map();
    if (asked.length > 0) {
      for (const { id, name } of await findPeople(asked)) this.#kept.set(id, { name, until: now + LASTS_MS });
    }
    return (id) => this.#kept.get(id)?.name ?? 'Somebody who is no longer listed';
  }
}
