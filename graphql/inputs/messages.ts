import { z } from 'zod';
import { DELIVERY_MODES, MESSAGE_KINDS } from '#domain/message-kinds.ts';
import { isFixed } from '#domain/message-settings.ts';
import { MAX_PAGE_SIZE } from '#graphql/limits/page-size.ts';
import { commandId, id, instant } from './common.ts';
import { pageInput } from './lists.ts';

const ids = z
  .array(id)
  .min(1, 'Name one message at least.')
  .max(MAX_PAGE_SIZE, `Name ${MAX_PAGE_SIZE} messages at most.`);

/** Null stands for what is usual, as nothing does. */
export const inboxInput = pageInput(50).extend({
  filter: z
    .enum(['UNREAD', 'ALL', 'SNOOZED'])
    .nullish()
    .transform((given) => given ?? 'UNREAD'),
});

const until = instant.nullish().transform((given) => given ?? null);

export const markReadInput = z
  .object({ commandId, ids: ids.nullish().transform((given) => given ?? null), until })
  .refine((given) => (given.ids === null) !== (given.until === null), {
    path: ['ids'],
    message: 'Give one of ids and until.',
  });

export const markUnreadInput = z.object({ commandId, ids });

export const snoozeMessageInput = z.object({ commandId, id, until });

const mode = z
  .enum(DELIVERY_MODES)
  .nullish()
  .transform((given) => given ?? undefined);

const setting = z
  .object({ kind: z.enum(MESSAGE_KINDS), email: mode, chat: mode })
  .refine(
    ({ kind, email, chat }) => !isFixed(kind) || [email, chat].every((way) => way === undefined || way === 'IMMEDIATE'),
    { path: ['kind'], message: 'Escalations are sent at once, always; leave this kind out.' },
  );

export const changeMessageSettingsInput = z.object({
  commandId,
  messages: z
    .array(setting)
    .refine((all) => new Set(all.map(({ kind }) => kind)).size === all.length, 'Name each kind once at most.'),
});

export const changeTimeZoneInput = z.object({ commandId, timeZone: id });

export const resendDeliveryInput = z.object({
  commandId,
  ids: z
    .array(z.string().max(500, 'No delivery has such an id.'))
    .min(1, 'Name one delivery at least.')
    .max(MAX_PAGE_SIZE, `Name ${MAX_PAGE_SIZE} deliveries at most.`),
});
