import { addSeconds, type Instant } from '#domain/instant.ts';
import { lastUpdate, versionsSince } from '#models/board-entries.ts';
import type { Changes } from './changes.ts';
import type { HubLog } from './hub-socket.ts';

/** How often the database is looked at, in milliseconds. */
const EVERY_MS = 1_000;
/** How far back each look goes, in seconds: what is recorded late is found nevertheless. */
const BACK_SECONDS = 30;
/** Looks without anybody connected until it rests. */
const IDLE_LOOKS = 10;

/**
 * Finds what nobody said: changes that were recorded on another machine, or whose notice was lost. Once a second, and only
 * while somebody is connected, it looks for work items at newer versions than were pushed.
 */
export class DatabaseNet {
  readonly #changes: Changes;
  readonly #log: HubLog;
  /** When the newest change that is known was made; null while it rests. */
  #newest: Promise<Instant> | null = null;
  #idle = 0;
  #looking = false;
  #away = false;
  readonly #timer: NodeJS.Timeout;

  constructor(changes: Changes, { log, isNeeded }: { log: HubLog; isNeeded: () => boolean }) {
    this.#changes = changes;
    this.#log = log;
    this.#timer = setInterval(() => {
      this.#idle = isNeeded() ? 0 : this.#idle + 1;
      if (this.#idle < IDLE_LOOKS) void this.#look();
      else this.#newest = null;
    }, EVERY_MS);
    this.#timer.unref();
  }

  /** Whether somebody is connected, or was or will be about now. */
  get isOpen(): boolean {
    return this.#newest !== null;
  }

  /** Has to be awaited before somebody connects: everything that is newer will be pushed. */
  async open(): Promise<void> {
    this.#idle = 0;
    this.#newest ??= this.#begin();
    try {
      await this.#newest;
    } catch (error) {
      this.#newest = null;
      throw error;
    }
  }

  close(): void {
    clearInterval(this.#timer);
  }

  async #begin(): Promise<Instant> {
    this.#changes.forget();
    const newest = (await lastUpdate()) ?? new Date(0).toISOString();
    for (const { id, version } of await versionsSince(addSeconds(newest, -BACK_SECONDS))) {
      this.#changes.know(id, version);
    }
    return newest;
  }

  async #look(): Promise<void> {
    if (this.#looking || this.#newest === null) return;
    this.#looking = true;
    try {
      let newest = await this.#newest;
      for (const { id, version, updatedAt } of await versionsSince(addSeconds(newest, -BACK_SECONDS))) {
        if ((this.#changes.versionOf(id) ?? 0) < version) this.#changes.add(id, null);
        if (updatedAt > newest) newest = updatedAt;
      }
      this.#newest = Promise.resolve(newest);
      this.#away = false;
    } catch (error) {
      if (!this.#away) this.#log.warn({ err: error }, 'the database cannot be looked at; pushes wait for its return');
      this.#away = true;
    } finally {
      this.#looking = false;
    }
  }
}
