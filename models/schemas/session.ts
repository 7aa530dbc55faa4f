import { count, instant, strictSchema, text } from './strict-schema.ts';

export interface SessionDocument {
  _id: string;
  personId: string;
  /** The person's at sign-in: when theirs rises, this session is over. */
  sessionVersion: number;
  startedAt: Date;
  lastSeenAt: Date;
  /** When the person last proved the password in it; absent in sessions of older releases. */
  provenAt?: Date;
  /** Absolute end, whatever happens. */
  expiresAt: Date;
}

export const sessionSchema = strictSchema<SessionDocument>({
  _id: text,
  personId: text,
  sessionVersion: count,
  startedAt: instant,
  lastSeenAt: instant,
  provenAt: { type: Date },
  expiresAt: instant,
});
sessionSchema.index({ personId: 1 });
sessionSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
