import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Instant } from '#domain/instant.ts';
import { databaseNow } from '#models/database-clock.ts';
import { readFilerNote, writeFilerNote } from '#models/filer-note.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { Behind } from './behind.ts';
import { type Filing, fileRound, takeIn } from './file-round.ts';
import { requireGit } from './git.ts';
import type { PendingItems } from './pending-items.ts';
import { fetchBase } from './publish.ts';
import { repairWorkTree, restoreLost } from './put-in-order.ts';
import { openRepository } from './repository.ts';
import type { DocumentsSettings } from './settings.ts';
import { bringToIndex } from './work-tree.ts';

export interface FilerOptions {
  settings: DocumentsSettings;
  log: Pick<Logger, 'info' | 'warn'>;
  stop: AbortSignal;
  /** Told of work items that changed, as soon as may be; what nobody tells is found within seconds. */
  pending: PendingItems;
  now?: () => Instant;
}

/** At most one commit in so many milliseconds, and one look at what changed. */
const EVERY_MS = 1_000;
const MOST_IN_COMMIT = 200;
/** All work items are compared with what is filed this often, so that nothing that looks miss is ever late (GI-4). */
const COMPARE_EVERY_MS = 5 * 60_000;
const COMPARE_AFTER_OUTAGE_MS = 20_000;
const LONGEST_PAUSE_MS = 5_000;
const REMIND_EVERY_MS = 60_000;
const BEAT_EVERY_MS = 2_000;
/** Commits until Git is asked whether it wants to pack. */
const TIDY_EVERY = 500;

/** Files documents until it is asked to stop, through any outage of the repository or the database. */
export async function keepFiling(options: FilerOptions): Promise<void> {
  await new Filer(options).run();
}

class Filer {
  readonly #options: FilerOptions;
  readonly #now: () => Instant;
  readonly #behind = new Behind();
  #filing: Filing | null = null;
  /** Where the comparison of all work items goes on; null when none is under way. */
  #compareAfter: string | null = '';
  #compareAt = Number.POSITIVE_INFINITY;
  #beatAt = 0;
  #lookedAt = 0;
  #rounds = 0;
  #problem: { reason: string; since: Date; saidAt: number } | null = null;
  #tidying: Promise<void> | null = null;

  constructor(options: FilerOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => databaseNow().toISOString());
  }

  async run(): Promise<void> {
    const { stop, pending } = this.#options;
    let failures = 0;
    while (!stop.aborted) {
      const begun = Date.now();
      let filed = false;
      try {
        filed = await this.#turn();
        failures = 0;
        await this.#solved();
      } catch (error) {
        failures += 1;
        await this.#failed(error);
      }
      const rest = EVERY_MS - (Date.now() - begun);
      if (failures === 0 && !filed) await pending.something(rest, stop);
      else
        await pause(Math.max(rest, Math.min(LONGEST_PAUSE_MS, EVERY_MS * failures)), undefined, { signal: stop }).catch(
          () => undefined,
        );
    }
    await this.#tidying;
  }

  /** Says whether there was anything to file. */
  async #turn(): Promise<boolean> {
    const { pending } = this.#options;
    this.#filing ??= await this.#begin();
    if (Date.now() - this.#lookedAt >= EVERY_MS) {
      this.#lookedAt = Date.now();
      for (const id of await this.#behind.lately()) pending.add(id);
      await this.#compare();
    }
    const taken = pending.take(MOST_IN_COMMIT);
    if (taken.length > 0) await this.#file(this.#filing, taken);
    else await bringToIndex(this.#filing.repository);
    if (Date.now() - this.#beatAt >= BEAT_EVERY_MS) {
      await writeFilerNote({ beatAt: databaseNow(), waiting: pending.size });
      this.#beatAt = Date.now();
    }
    return taken.length > 0;
  }

  async #file(filing: Filing, taken: readonly string[]): Promise<void> {
    const { pending, log } = this.#options;
    try {
      const { filed, failed } = await fileRound(filing, taken);
      for (const { workItemId, version } of filed) this.#behind.know(workItemId, version);
      // Each comparison of all tries them again.
      for (const { workItemId, reason } of failed) log.warn({ workItemId, reason }, 'This document can’t be made.');
      this.#rounds += 1;
      if (this.#rounds % TIDY_EVERY === 0) this.#tidying ??= this.#tidy(filing);
    } catch (error) {
      for (const id of taken) pending.add(id);
      throw error;
    }
  }

  async #begin(): Promise<Filing> {
    const { settings, log } = this.#options;
    await requireGit(settings.env);
    const repository = await openRepository(settings);
    const base = await fetchBase(repository);
    const tip = (await readFilerNote())?.tip ?? null;
    const filing: Filing = { repository, tip, rootAt: 0, now: this.#now, log };
    await takeIn(filing, base);
    await repairWorkTree(repository, log);
    await restoreLost(repository, log, this.#now);
    log.info({ repository: repository.workTree ?? repository.gitFolder }, 'Documents are filed.');
    return filing;
  }

  async #compare(): Promise<void> {
    const { pending } = this.#options;
    if (this.#compareAfter === null && Date.now() >= this.#compareAt) this.#compareAfter = '';
    while (this.#compareAfter !== null && pending.size < MOST_IN_COMMIT) {
      const { behind, next } = await this.#behind.page(this.#compareAfter);
      for (const id of behind) pending.add(id);
      this.#compareAfter = next;
      if (next === null) this.#compareAt = Date.now() + COMPARE_EVERY_MS;
    }
  }

  async #failed(error: unknown): Promise<void> {
    const { log, stop, pending } = this.#options;
    if (stop.aborted) return;
    const reason = error instanceof Error ? error.message : String(error);
    const isNew = this.#problem?.reason !== reason;
    this.#problem = { since: databaseNow(), saidAt: 0, ...this.#problem, reason };
    if (isNew || Date.now() - this.#problem.saidAt > REMIND_EVERY_MS) {
      log.warn(
        { reason, since: this.#problem.since, waiting: pending.size },
        'Documents can’t be filed; trying again.',
      );
      this.#problem.saidAt = Date.now();
    }
    // What is recorded late after an outage has an old time, where no look at the latest finds it.
    if (isUnavailable(error)) this.#compareAt = Date.now() + COMPARE_AFTER_OUTAGE_MS;
    // Whatever is wrong with the repository, it is opened and put in order again.
    else this.#filing = null;
    const { since } = this.#problem;
    const note = { beatAt: databaseNow(), problem: reason, problemSince: since, waiting: Math.max(1, pending.size) };
    // While the database is away that is all there is to say.
    await writeFilerNote(note).catch(() => undefined);
  }

  async #solved(): Promise<void> {
    if (this.#problem === null) return;
    await writeFilerNote({
      beatAt: databaseNow(),
      problem: null,
      problemSince: null,
      waiting: this.#options.pending.size,
    });
    this.#options.log.info({ since: this.#problem.since }, 'Documents are filed again.');
    this.#problem = null;
  }

  /** Beside the filing: Git packs what it has kept one by one. */
  async #tidy({ repository: { git } }: Filing): Promise<void> {
    const settings = ['-c', 'gc.auto=6700', '-c', 'gc.autoDetach=false'];
    await git.run([...settings, 'gc', '--auto', '--quiet'], { longestMs: 30 * 60_000 }).catch((error: unknown) => {
      this.#options.log.warn({ reason: String(error) }, 'The documents repository could not be packed.');
    });
    this.#tidying = null;
  }
}
