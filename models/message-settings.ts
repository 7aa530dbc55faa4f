import { trusted } from 'mongoose';
import { CHANNELS, type MessageKind } from '#domain/message-kinds.ts';
import { type ChosenWays, type MessageSettings, settingsFrom, type Ways } from '#domain/message-settings.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';

/** The ways that hold for each of these people, by id. */
export async function findMessageSettings(personIds: readonly string[]): Promise<Map<string, MessageSettings>> {
  const found = await collection('messageSettings')
    .find({ _id: trusted({ $in: [...personIds] }) })
    .lean();
  const chosen = new Map(found.map((one) => [one._id, one.chosen]));
  return new Map(personIds.map((id) => [id, settingsFrom(chosen.get(id) ?? {})]));
}

/** Chooses other ways for some kinds; whatever is not named stays. Any number of times has the effect of once. */
export async function chooseWays(personId: string, choice: ChosenWays): Promise<void> {
  const kinds = Object.entries(choice) as [MessageKind, Partial<Ways>][];
  const changes = kinds.flatMap(([kind, ways]) =>
    CHANNELS.flatMap((channel) => (ways[channel] === undefined ? [] : [[`chosen.${kind}.${channel}`, ways[channel]]])),
  );
  if (changes.length === 0) return;
  const change = { $set: Object.fromEntries(changes) as Record<string, string> };
  if ((await collection('messageSettings').updateOne({ _id: personId }, change)).matchedCount === 1) return;
  try {
    await collection('messageSettings').insertOne({ _id: personId, chosen: {} });
  } catch (error) {
    // Somebody else's first choice came in between: both hold.
    if (!isDuplicateKey(error)) throw error;
  }
  await collection('messageSettings').updateOne({ _id: personId }, change);
}
