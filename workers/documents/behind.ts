import { addSeconds, type Instant } from '#domain/instant.ts';
import { type ItemVersion, lastUpdate, listVersions, versionsSince } from '#models/board-entries.ts';
import { findNewestFilings } from '#models/filings.ts';

/** How far back each look goes, in seconds: what is recorded late is found nevertheless. */
const BACK_SECONDS = 30;
const PAGE = 500;
const MOST_KNOWN = 20_000;

/**
 * Finds the work items whose newest version is not filed: often those that changed just now, and from time to time all,
 * since what is recorded very late has an old time.
 */
export class Behind {
  /** Versions that are known to be filed; the oldest knowledge makes room. */
  readonly #filed = new Map<string, number>();
  #newest: Instant | null = null;

  /** That a version is filed. */
  know(workItemId: string, version: number): void {
    if ((this.#filed.get(workItemId) ?? 0) >= version) return;
    this.#filed.delete(workItemId);
    this.#filed.set(workItemId, version);
    const [oldest] = this.#filed.keys();
    if (this.#filed.size > MOST_KNOWN && oldest !== undefined) this.#filed.delete(oldest);
  }

  /** Of those that changed since shortly before the last look. */
  async lately(): Promise<string[]> {
    this.#newest ??= await lastUpdate();
    if (this.#newest === null) return [];
    const changed = await versionsSince(addSeconds(this.#newest, -BACK_SECONDS));
    for (const { updatedAt } of changed) if (updatedAt > this.#newest) this.#newest = updatedAt;
    return this.#amongst(changed);
  }

  /** Of one page of all, and the id to go on after; null after the last page. */
  async page(afterId: string): Promise<{ behind: string[]; next: string | null }> {
    const page = await listVersions({ afterId, limit: PAGE });
    const last = page.at(-1);
    return { behind: await this.#amongst(page), next: page.length < PAGE || last === undefined ? null : last.id };
  }

  async #amongst(items: readonly ItemVersion[]): Promise<string[]> {
    const unknown = items.filter(({ id, version }) => (this.#filed.get(id) ?? 0) < version);
    if (unknown.length === 0) return [];
    const newest = await findNewestFilings(unknown.map(({ id }) => id));
    for (const [id, { version }] of newest) this.know(id, version);
    return unknown.filter(({ id, version }) => (newest.get(id)?.version ?? 0) < version).map(({ id }) => id);
  }
}
