import type { Role } from '#domain/vocabulary.ts';
import { boardDigest } from '#realtime/board-digest.ts';
import type { WorkItemPush } from './push.ts';
import { isBehind, type Versions, versionsIn } from './versions.ts';
import type { Watch } from './watch.ts';

/** A query that is shown somewhere. */
export interface LiveEntry {
  readonly watch: Watch;
  shown: () => unknown;
  /** Shows something else, unless that were a step back. */
  show: (data: unknown) => void;
  /** Asks again; ends when that was answered, or given up. */
  refresh: () => Promise<void>;
  /** What is shown once a push is worked in; null when only asking again tells. */
  patch: ((data: unknown, push: WorkItemPush) => unknown) | null;
}

/**
 * Keeps all that is shown at the present state. The version of a work item is the truth; a push only says that there is
 * a newer one, and may be lost, late, double or out of order.
 */
export class LiveQueries {
  readonly #entries = new Set<LiveEntry>();
  readonly #newest = new Map<string, number>();
  readonly #askedFor = new WeakMap<LiveEntry, Map<Role | null, string>>();

  /** The newest version of each work item that this browser has heard of, however it heard. */
  get newest(): Versions {
    return this.#newest;
  }

  add(entry: LiveEntry): () => void {
    this.#entries.add(entry);
    return () => this.#entries.delete(entry);
  }

  /** What is shown is known. */
  learnAll(data: unknown): void {
    for (const [id, version] of versionsIn(data)) this.#learn(id, version);
  }

  /** A change was pushed. Returns false for what was known already. */
  pushed(push: WorkItemPush): boolean {
    if (!this.#learn(push.id, push.version)) return false;
    for (const entry of this.#concerned(push.id)) {
      const patched = entry.patch?.(entry.shown(), push) ?? null;
      if (patched === null) void entry.refresh();
      else entry.show(patched);
    }
    return true;
  }

  /** A work item has this version: the server says so in answer to a watch or to a command. */
  heard(id: string, version: number): void {
    this.#learn(id, version);
    for (const entry of this.#concerned(id)) if (isBehind(entry.shown(), this.#newest)) void entry.refresh();
  }

  /** Something that the signed-in person owes has changed. */
  mineChanged(): void {
    for (const entry of this.#entries) if ('me' in entry.watch) void entry.refresh();
  }

  /**
   * What the server says a board adds up to: where what is shown does not, pushes were lost. A part of a board, or several
   * as one, never does; it is asked for once for each digest, which moves whenever the board does.
   */
  digest(role: Role | null, digest: string): void {
    for (const entry of this.#entries) {
      const { watch, shown, refresh } = entry;
      const asked = this.#askedFor.get(entry) ?? new Map<Role | null, string>();
      const boards: readonly (Role | null)[] = 'boards' in watch ? watch.boards : 'board' in watch ? [watch.board] : [];
      if (!boards.includes(role) || asked.get(role) === digest || digestOf(shown()) === digest) continue;
      this.#askedFor.set(entry, asked.set(role, digest));
      void refresh();
    }
  }

  /** What was rendered before pushes came may be old; of a work item the answer to its watch tells. */
  refreshUnversioned(): void {
    for (const entry of this.#entries) if (!('workItem' in entry.watch)) void entry.refresh();
  }

  /** After a gap: whatever is shown may be old. */
  async refreshAll(): Promise<void> {
    await Promise.all([...this.#entries].map((entry) => entry.refresh()));
  }

  #learn(id: string, version: number): boolean {
    if (version <= (this.#newest.get(id) ?? 0)) return false;
    this.#newest.set(id, version);
    return true;
  }

  #concerned(id: string): LiveEntry[] {
    return [...this.#entries].filter(({ watch, shown }) => {
      if ('workItem' in watch) return watch.workItem === id;
      return 'board' in watch || 'boards' in watch || versionsIn(shown()).has(id);
    });
  }
}

const digestOf = (shown: unknown): string =>
  boardDigest([...versionsIn(shown)].map(([id, version]) => ({ id, version }))).digest;
