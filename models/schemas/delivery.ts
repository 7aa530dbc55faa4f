import { CHANNELS, type Channel } from '#domain/message-kinds.ts';
import { count, instant, optionalText, strictSchema, text } from './strict-schema.ts';

export const DELIVERY_STATES = ['WAITING', 'SENT', 'DEAD'] as const;

/** What is sent to one person over one channel: one message, or those of a day's digest. */
export interface DeliveryDocument {
  /** `{message}:{channel}`; of a digest `digest:{personId}:{channel}:{instant at which it is due}~{part}`. */
  _id: string;
  channel: Channel;
  personId: string;
  digest: boolean;
  /** No more come once somebody has begun to send it. */
  messageIds: string[];
  state: (typeof DELIVERY_STATES)[number];
  /** Times that somebody began to send it. */
  attempts: number;
  /** Not before. */
  nextAt: Date;
  /** Why the last attempt failed, for people. */
  lastError: string | null;
  /** Of whoever sends it at present; empty while nobody does. */
  lease: string;
  /** `{instant}~{id}` with the instant of the last change of state: the order of dead letters, and a page's bound. */
  place: string;
  /** When it is forgotten; null while it waits. */
  expiresAt: Date | null;
}

export const deliverySchema = strictSchema<DeliveryDocument>({
  _id: text,
  channel: { type: String, enum: CHANNELS, required: true },
  personId: text,
  digest: { type: Boolean, required: true },
  messageIds: { type: [String], required: true },
  state: { type: String, enum: DELIVERY_STATES, required: true },
  attempts: count,
  nextAt: instant,
  lastError: optionalText,
  lease: { type: String, default: '' },
  place: text,
  expiresAt: { type: Date, default: null },
});
deliverySchema.index({ state: 1, channel: 1, lease: 1, nextAt: 1 });
deliverySchema.index({ state: 1, place: -1 });
deliverySchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
