import type { SpecKind } from '#domain/vocabulary.ts';
import { SPEC_KINDS } from '#domain/vocabulary.ts';
import { type AnnouncementDocument, announcements } from './announcement.ts';
import { strictSchema, text } from './strict-schema.ts';

export interface SpecDocument {
  _id: string;
  path: string;
  title: string;
  version: string;
  kind: SpecKind;
  /** Repeats `kind` where only one spec may be of it, else absent: carries the unique index. */
  soleKind?: SpecKind;
  ownerId: string;
  /** Events (`{workItemId}:{seq}`) whose effect on the version is in, so that a retry has none (FS.2). */
  raisedBy: string[];
  announcements?: AnnouncementDocument[];
}

export const specSchema = strictSchema<SpecDocument>({
  _id: text,
  path: text,
  title: text,
  version: text,
  kind: { type: String, enum: SPEC_KINDS, required: true },
  soleKind: { type: String, enum: SPEC_KINDS },
  ownerId: text,
  raisedBy: { type: [String], required: true },
  announcements,
});
specSchema.index({ 'announcements.id': 1 });
specSchema.index({ path: 1 }, { unique: true });
specSchema.index({ soleKind: 1 }, { unique: true, partialFilterExpression: { soleKind: { $exists: true } } });
