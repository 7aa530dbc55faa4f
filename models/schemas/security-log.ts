import type { Role } from '#domain/vocabulary.ts';
import { ROLES } from '#domain/vocabulary.ts';
import { instant, optionalText, strictSchema, text } from './strict-schema.ts';

/** Seconds for which a row is kept: thirteen months, so that a year can be looked back upon at its end. */
export const SECURITY_LOG_LIFE = 400 * 24 * 60 * 60;

/** One refused or denied command. Nothing of what it said is here, but the ids of what it was about. */
export interface SecurityLogDocument {
  _id: string;
  at: Date;
  /** `{instant}~{id}`: the order in which rows are read; one field to sort by and to bound a page with. */
  place: string;
  /** Null when nobody was signed in. */
  personId: string | null;
  /** Name and roles as they were then. */
  name: string | null;
  roles: Role[];
  command: string;
  commandId: string | null;
  workItemId: string | null;
  item: string | null;
  code: string;
  rule: string | null;
  message: string;
  address: string | null;
}

export const securityLogSchema = strictSchema<SecurityLogDocument>({
  _id: text,
  at: instant,
  place: text,
  personId: optionalText,
  name: optionalText,
  roles: { type: [{ type: String, enum: ROLES }], required: true },
  command: text,
  commandId: optionalText,
  workItemId: optionalText,
  item: optionalText,
  code: text,
  rule: optionalText,
  message: text,
  address: optionalText,
});
securityLogSchema.index({ place: -1 });
securityLogSchema.index({ workItemId: 1, place: -1 });
securityLogSchema.index({ at: 1 }, { expireAfterSeconds: SECURITY_LOG_LIFE });
