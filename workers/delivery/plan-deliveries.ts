import type { Channel } from '#domain/message-kinds.ts';
import { addDelivery, addToDigest } from '#models/deliveries.ts';
import { findMessageSettings } from '#models/message-settings.ts';
import { listUnplanned, notePlanned } from '#models/outgoing-messages.ts';
import { findPeople } from '#models/people.ts';
import { morningAfter } from './morning.ts';

/** Messages looked at in one go. */
const AT_ONCE = 100;

/**
 * Puts what is to be sent of new messages into `deliveries`, as their people have chosen; says whether more may wait.
 * Where a channel is not set up nothing is put, so that nothing old is sent on the day that it is. Repetitions and
 * several workers at once have the effect of once.
 */
export async function planDeliveries(channels: readonly Channel[], now: Date): Promise<boolean> {
  const messages = await listUnplanned(AT_ONCE);
  if (messages.length === 0) return false;
  const personIds = [...new Set(messages.map(({ personId }) => personId))];
  const [settings, people] = await Promise.all([findMessageSettings(personIds), findPeople(personIds)]);
  const zones = new Map(people.map(({ id, timeZone }) => [id, timeZone]));
  for (const { id, personId, kind, at } of messages) {
    for (const channel of channels) {
      const mode = settings.get(personId)?.[kind][channel] ?? 'NONE';
      const delivery = { messageId: id, personId, channel };
      if (mode === 'IMMEDIATE') await addDelivery(delivery, now);
      // By the message's own instant, so that whoever repeats this finds the same digest.
      if (mode === 'DIGEST') await addToDigest(delivery, morningAfter(new Date(at), zones.get(personId) ?? 'UTC'), now);
    }
  }
  await notePlanned(messages.map(({ id }) => id));
  return messages.length === AT_ONCE;
}
