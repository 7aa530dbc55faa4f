import { CHANNELS, DELIVERY_MODES, MESSAGE_KINDS } from '#domain/message-kinds.ts';
import type { ChosenWays } from '#domain/message-settings.ts';
import { strictSchema, text } from './strict-schema.ts';

/** What a person has chosen about their messages; nothing is stored of who has chosen nothing. */
export interface MessageSettingsDocument {
  /** The person's id. */
  _id: string;
  chosen: ChosenWays;
}

const mode = { type: String, enum: DELIVERY_MODES };
const ways = Object.fromEntries(CHANNELS.map((channel) => [channel, mode]));

export const messageSettingsSchema = strictSchema<MessageSettingsDocument>({
  _id: text,
  chosen: Object.fromEntries(MESSAGE_KINDS.map((kind) => [kind, ways])),
});
