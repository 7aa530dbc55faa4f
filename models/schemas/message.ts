import { MESSAGE_KINDS, type MessageKind } from '#domain/message-kinds.ts';
import { instant, strictSchema, text } from './strict-schema.ts';

/** One message in one person's inbox. */
export interface MessageDocument {
  /** `{workItemId}:{seq}:{personId}`: whoever records the event again writes the same. */
  _id: string;
  personId: string;
  kind: MessageKind;
  text: string;
  workItemId: string;
  title: string;
  deadline: Date | null;
  link: string;
  at: Date;
  unread: boolean;
  readAt: Date | null;
  snoozedUntil: Date | null;
  /** `{instant}~{id}` with the instant at which it came, or comes back: the order of the inbox, and a page's bound. */
  place: string;
  /** Whether it has yet to be looked at for sending; what is born read never is. */
  deliver: boolean;
}

const optionalInstant = { type: Date, default: null } as const;
const flag = { type: Boolean, required: true } as const;

export const messageSchema = strictSchema<MessageDocument>({
  _id: text,
  personId: text,
  kind: { type: String, enum: MESSAGE_KINDS, required: true },
  text,
  workItemId: text,
  title: text,
  deadline: optionalInstant,
  link: text,
  at: instant,
  unread: flag,
  readAt: optionalInstant,
  snoozedUntil: optionalInstant,
  place: text,
  deliver: flag,
});
messageSchema.index({ personId: 1, place: -1 });
messageSchema.index({ personId: 1, unread: 1, place: -1 });
messageSchema.index({ deliver: 1, place: 1 }, { partialFilterExpression: { deliver: true } });
