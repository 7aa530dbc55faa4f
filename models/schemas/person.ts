import type { Role } from '#domain/vocabulary.ts';
import { ROLES } from '#domain/vocabulary.ts';
import { type AnnouncementDocument, announcements } from './announcement.ts';
import { count, strictSchema, text } from './strict-schema.ts';

export interface PersonDocument {
  _id: string;
  /** Trimmed, lower case. */
  email: string;
  name: string;
  roles: Role[];
  timeZone: string;
  sessionVersion: number;
  announcements?: AnnouncementDocument[];
}

export const personSchema = strictSchema<PersonDocument>({
  _id: text,
  email: text,
  name: text,
  roles: { type: [{ type: String, enum: ROLES }], required: true },
  timeZone: text,
  sessionVersion: count,
  announcements,
});
personSchema.index({ email: 1 }, { unique: true });
personSchema.index({ roles: 1 });
personSchema.index({ 'announcements.id': 1 });
