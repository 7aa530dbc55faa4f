import { randomUUID } from 'node:crypto';
import { trusted } from 'mongoose';
import { collection } from './database.ts';
import type { AnnouncementDocument } from './schemas/announcement.ts';

/** A change of people or specs, with what it touches, that the work items concerned have yet to be told. */
export type Announcement = AnnouncementDocument;

/** The announcements of a change that touches these; none when it touches nothing. */
export function announcementsOf(touches: readonly string[], id: string = randomUUID()): AnnouncementDocument[] {
  return touches.length === 0 ? [] : [{ id, touches: [...touches], except: null }];
}

/** Every change that has not been worked off yet. */
export async function listAnnouncements(): Promise<Announcement[]> {
  const pending = { 'announcements.id': trusted({ $exists: true }) };
  const [people, specs] = await Promise.all([
    collection('people').find(pending, { announcements: 1 }).lean(),
    collection('specs').find(pending, { announcements: 1 }).lean(),
  ]);
  return [...people, ...specs].flatMap((changed) => changed.announcements ?? []);
}

/** Takes out what was worked off; what came meanwhile stays. */
export async function settleAnnouncements(settled: readonly Announcement[]): Promise<void> {
  const ids = settled.map(({ id }) => id);
  const change = { $pull: { announcements: { id: { $in: ids } } } };
  const filter = { 'announcements.id': trusted({ $in: ids }) };
  await collection('people').updateMany(filter, change);
  await collection('specs').updateMany(filter, change);
}

/** Ids of the work items on which somebody owes something and which rest on what these changes touch. */
export async function listConcerned(changes: readonly Announcement[]): Promise<string[]> {
  const byOrigin = new Map<string | null, Set<string>>();
  for (const { except, touches } of changes) {
    const all = byOrigin.get(except) ?? new Set();
    byOrigin.set(except, new Set([...all, ...touches]));
  }
  const ids = new Set<string>();
  for (const [except, touches] of byOrigin) {
    const found = await collection('workItemCards')
      .find({ interests: trusted({ $in: [...touches] }) }, { _id: 1 })
      .lean();
    for (const { _id } of found) if (_id !== except) ids.add(_id);
  }
  return [...ids];
}
