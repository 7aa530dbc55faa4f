import { addSeconds, type Instant } from '#domain/instant.ts';
import { MESSAGE_KINDS } from '#domain/message-kinds.ts';
import { isFixed } from '#domain/message-settings.ts';
import { findMessageSettings } from '#models/message-settings.ts';
import { countUnread, findMessages, type InboxMessage, type Marking, markMessages } from '#models/messages.ts';
import type { GraphQLContext, SignedIn } from './context.ts';
import { badInput, notFound } from './errors.ts';

/** How long a message can be put off at most, in seconds: a year. */
const LONGEST_SNOOZE = 366 * 24 * 60 * 60;

/**
 * Marks messages of the own inbox, all or none of them.
 *
 * @throws GraphQLError `NOT_FOUND` when one of them is not in it: somebody else's are as absent as those of nobody
 */
export async function markOwn({ person, now }: GraphQLContext, ids: readonly string[], marking: Marking, path: string) {
  const wanted = [...new Set(ids)];
  const found = await findMessages(person.personId, wanted);
  if (found.length < wanted.length) throw notFound('message of yours', path);
  await markMessages(found, marking);
  const after = new Map((await findMessages(person.personId, wanted)).map((message) => [message.id, message]));
  const messages = wanted.map((id) => after.get(id)).filter((one): one is InboxMessage => one !== undefined);
  return { messages, unreadCount: await countUnread(person.personId, now) };
}

/** @throws GraphQLError `BAD_USER_INPUT` when nobody can be reminded then */
export function requireSnooze(until: Instant, now: Instant): void {
  if (until > now && until <= addSeconds(now, LONGEST_SNOOZE)) return;
  throw badInput([{ path: 'until', message: 'Choose an instant from now on, within a year.' }]);
}

/** What a person has chosen, with what is usual for the rest. */
export async function settingsOf({ personId, timeZone }: Pick<SignedIn, 'personId' | 'timeZone'>) {
  const settings = (await findMessageSettings([personId])).get(personId);
  if (settings === undefined) throw new Error(`The settings of ${personId} were not answered.`);
  return { timeZone, messages: MESSAGE_KINDS.map((kind) => ({ kind, ...settings[kind], fixed: isFixed(kind) })) };
}
