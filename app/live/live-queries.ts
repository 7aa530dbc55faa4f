import type { Role } from '#domain/vocabulary.ts';
import { boardDigest, changesTold } from '#realtime/board-digest.ts';
import type { BoardDigestTold } from '#realtime/contract.ts';
import type { WorkItemPush } from './push.ts';
import { isBehind, type Versions, versionsIn } from './versions.ts';
import type { Watch } from './watch.ts';

/** What is shown once a push is worked in. */
export interface Patched<Data> {
  data: Data;
  /** False where only asking again tells the rest. */
  complete: boolean;
}

/** What is pushed while an answer is on its way. */
export interface Listening {
  heard: () => readonly WorkItemPush[];
  end: () => void;
}

/** A query that is shown somewhere. */
export interface LiveEntry {
  readonly watch: Watch;
  shown: () => unknown;
  /** Shows something else, unless that were a step back. */
  show: (data: unknown) => void;
  /** Asks again; ends when that was answered, or given up. */
  refresh: () => Promise<void>;
  /** Null when only asking again tells. */
  patch: (data: unknown, push: WorkItemPush) => Patched<unknown> | null;
  /** Whether what is shown is all of the one board that it watches. */
  isWhole: (data: unknown) => boolean;
  /** What is shown changes with time alone, too. */
  readonly movesByTime: boolean;
}

/** Nothing is doubled after that many others. */
const MOST_RECEIVED = 10_000;

/**
 * Keeps all that is shown at the present state. The version of a work item is the truth; a push only says that there is
 * a newer one, and may be lost, late, double or out of order.
 */
export class LiveQueries {
  readonly #entries = new Set<LiveEntry>();
  readonly #newest = new Map<string, number>();
  readonly #askedFor = new WeakMap<LiveEntry, Map<Role | null, string>>();
  readonly #listening = new Set<WorkItemPush[]>();
  /** Pushes that came over the present connection, each once: a disturbed network may double them. */
  readonly #received = new Set<string>();
  #told = 0;

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

  /** A new connection: what comes over it is counted from here on. */
  connected(): void {
    this.#received.clear();
    this.#told = 0;
  }

  /** Keeps what is pushed from now on, for an answer that may not reflect it yet. */
  listen(): Listening {
    const heard: WorkItemPush[] = [];
    this.#listening.add(heard);
    return { heard: () => heard, end: () => this.#listening.delete(heard) };
  }

  /** A change was pushed. Returns false for what was known already. */
  pushed(pushed: WorkItemPush): boolean {
    const isFirst = this.#receive(pushed);
    const push = { ...pushed, before: this.#reflected(pushed) };
    if (push.version < (this.#newest.get(push.id) ?? 0)) return false;
    const isNews = this.#learn(push.id, push.version);
    if (!isFirst && !isNews) return false;
    for (const heard of this.#listening) heard.push(push);
    for (const entry of this.#concerned(push.id)) {
      const patched = entry.patch(entry.shown(), push);
      if (patched !== null) entry.show(patched.data);
      // What is known from elsewhere was asked for then.
      if (patched === null ? isNews : !patched.complete) void entry.refresh();
    }
    return isNews;
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

  /** Something came into the inbox of the signed-in person, or was done there. */
  inboxChanged(): void {
    for (const entry of this.#entries) if ('inbox' in entry.watch) void entry.refresh();
  }

  /**
   * What the server says a board adds up to, and what it pushed to this page. Where all of a board is shown and adds up to
   * something else, it is asked for again, once for each digest. Of a part of a board, or several as one, only a lost push
   * can have made something else, or time alone.
   */
  digest({ role, digest, told }: Pick<BoardDigestTold, 'role' | 'digest' | 'told'>): void {
    const lost = told !== this.#told;
    // Counted from here on, so that what is late is found missing once.
    this.#told = told;
    for (const entry of this.#entries) {
      const boards = boardsOf(entry.watch);
      if (boards.length === 0) continue;
      const isDue = boards[0] === role && entry.movesByTime;
      if (isDue || (entry.isWhole(entry.shown()) ? this.#isUneven(entry, boards, role, digest) : lost))
        void entry.refresh();
    }
  }

  #isUneven(entry: LiveEntry, boards: readonly (Role | null)[], role: Role | null, digest: string): boolean {
    const asked = this.#askedFor.get(entry) ?? new Map<Role | null, string>();
    if (!boards.includes(role) || asked.get(role) === digest || digestOf(entry.shown()) === digest) return false;
    this.#askedFor.set(entry, asked.set(role, digest));
    return true;
  }

  /** What was rendered before pushes came may be old; of a work item the answer to its watch tells. */
  refreshUnversioned(): void {
    for (const entry of this.#entries) if (!('workItem' in entry.watch)) void entry.refresh();
  }

  /** After a gap: whatever is shown may be old. */
  async refreshAll(): Promise<void> {
    await Promise.all([...this.#entries].map((entry) => entry.refresh()));
  }

  /** Whether it is the first time that it comes over the present connection. */
  #receive({ id, version }: WorkItemPush): boolean {
    const received = `${id}:${version}`;
    if (this.#received.has(received)) return false;
    this.#received.add(received);
    const [oldest] = this.#received;
    if (this.#received.size > MOST_RECEIVED && oldest !== undefined) this.#received.delete(oldest);
    this.#told = changesTold(this.#told, { id, version });
    return true;
  }

  /** Where the work item was before a push, unless something between is known to be missing. */
  #reflected({ id, version, before }: WorkItemPush): WorkItemPush['before'] {
    const known = this.#newest.get(id);
    return known === undefined || known === before?.version || known === version ? before : null;
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

const boardsOf = (watch: Watch): readonly (Role | null)[] =>
  'boards' in watch ? watch.boards : 'board' in watch ? [watch.board] : [];

const digestOf = (shown: unknown): string =>
  boardDigest([...versionsIn(shown)].map(([id, version]) => ({ id, version }))).digest;
