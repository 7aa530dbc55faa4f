import { trusted } from 'mongoose';
import type { BoardCard } from '#domain/board-card.ts';
import type { Instant } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { toListed } from './listed-work-item.ts';
import type { CardDocument } from './schemas/work-item-card.ts';
import { findWorkItems } from './work-items.ts';

/** A work item as boards show it, and which. */
export interface BoardEntry {
  id: string;
  version: number;
  card: BoardCard;
  /** Owners of the next actions, as `ownerKey` writes them. */
  owners: readonly string[];
  specId: string | null;
  /** Whether the board of all shows it. */
  shown: boolean;
  /** The roles whose boards show it. */
  roles: readonly Role[];
}

export interface ItemVersion {
  id: string;
  version: number;
}

/** Those of the given work items that exist, in no particular order, as boards show them at `now`. */
export async function findBoardEntries(ids: readonly string[], now: Instant): Promise<BoardEntry[]> {
  const found = await collection('workItemCards')
    .find({ _id: trusted({ $in: [...ids] }) })
    .lean();
  const older = found.filter((stored) => toListed(stored).card === null).map((stored) => stored._id);
  const records = new Map(older.length === 0 ? [] : (await findWorkItems(older)).map((record) => [record.id, record]));
  return found.flatMap((stored) => {
    // A card of an older release lacks what boards show: the state has it.
    const record = records.get(stored._id);
    const card = record?.card ?? toListed(stored).card;
    return card === null ? [] : [toEntry(stored, card, now)];
  });
}

function toEntry(stored: CardDocument, card: BoardCard, now: Instant): BoardEntry {
  const shown = stored.boardUntil > now;
  const roles = shown ? stored.participants : [];
  return { id: stored._id, version: card.version, card, owners: stored.owners, specId: stored.specId, shown, roles };
}

/** Everything that a board shows at `now`, on all pages; null for the board of all. */
export async function boardVersions(role: Role | null, now: Instant): Promise<ItemVersion[]> {
  const shown = { boardUntil: trusted({ $gt: now }), ...(role === null ? {} : { participants: role }) };
  const found = await collection('workItemCards').find(shown, { version: 1 }).lean();
  return found.map(({ _id: id, version }) => ({ id, version }));
}

/** The version at which boards show a work item; null when there is none. */
export async function boardVersion(id: string): Promise<number | null> {
  return (await collection('workItemCards').findById(id, { version: 1 }).lean())?.version ?? null;
}

/** When the work item that changed last did so; null without any. */
export async function lastUpdate(): Promise<Instant | null> {
  const [newest] = await collection('workItemCards').find().sort({ byUpdated: -1 }).limit(1).lean();
  return newest === undefined ? null : instantOf(newest.byUpdated);
}

/** Work items that changed at `since` or later, by the times of their events. */
export async function versionsSince(since: Instant): Promise<(ItemVersion & { updatedAt: Instant })[]> {
  const found = await collection('workItemCards')
    .find({ byUpdated: trusted({ $gte: since }) }, { version: 1, byUpdated: 1 })
    .lean();
  return found.map(({ _id: id, version, byUpdated }) => ({ id, version, updatedAt: instantOf(byUpdated) }));
}

/** The versions of all work items, in the order of ids as text: a page of at most `limit` after `afterId`. */
export async function listVersions({ afterId, limit }: { afterId: string; limit: number }): Promise<ItemVersion[]> {
  const found = await collection('workItemCards')
    .find({ _id: trusted({ $gt: afterId }) }, { version: 1 })
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
  return found.map(({ _id: id, version }) => ({ id, version }));
}

function instantOf(byUpdated: string): Instant {
  return byUpdated.slice(0, byUpdated.indexOf('|'));
}
