import type { Disposition, Role, Severity } from '#domain/vocabulary.ts';
import { count, optionalText, strictSchema, text } from './strict-schema.ts';

/**
 * What lists and boards search and sort by. The `by…` fields are whole sort keys, unique through the work item's number
 * at their end: one field to sort by, one to bound a page with, one index each.
 */
export interface CardDocument {
  _id: string;
  version: number;
  head: string;
  template: string;
  state: string;
  disposition: Disposition;
  /** The effective one (TM-0). */
  severity: Severity;
  /** Whether anybody proposed or passed a severity; missing in cards of older releases. */
  rated?: boolean;
  specId: string | null;
  visitEnteredAt: string;
  closedAt: string | null;
  /** Until when boards show it; {@link NEVER} while it is worked on, empty when boards have no place for it. */
  boardUntil: string;
  byUpdated: string;
  byCreated: string;
  /** Earliest deadline of the next actions, {@link NEVER} without one. */
  byDeadline: string;
  bySeverity: string;
  /** Words of the title, lower case. */
  words: string[];
  /** Owners of the next actions, as `ownerKey` writes them. */
  owners: string[];
  /** Roles that take part at present. */
  participants: Role[];
  /** What of people and specs it rests on (`interestsIn`); missing in cards of older releases. */
  interests?: string[];
  /** The next actions as JSON: nothing searches in them, and text is read and written faster than nested documents. */
  actions: string;
  /** What a board shows, but for the next actions, as JSON (`BoardCard`); missing in cards of older releases. */
  board?: string | null;
}

/** Sorts after every instant. */
export const NEVER = '~';

export const cardSchema = strictSchema<CardDocument>({
  _id: text,
  version: count,
  head: text,
  template: text,
  state: text,
  disposition: text,
  severity: text,
  rated: { type: Boolean },
  specId: optionalText,
  visitEnteredAt: text,
  closedAt: optionalText,
  // An empty text is a value here, which mongoose's `required` would refuse.
  boardUntil: { type: String },
  byUpdated: text,
  byCreated: text,
  byDeadline: text,
  bySeverity: text,
  words: [String],
  owners: [String],
  participants: [String],
  interests: [String],
  actions: text,
  board: optionalText,
});
cardSchema.index({ byUpdated: -1 });
cardSchema.index({ byCreated: -1 });
cardSchema.index({ byDeadline: 1 });
cardSchema.index({ bySeverity: 1 });
cardSchema.index({ state: 1, boardUntil: 1, byDeadline: 1 });
cardSchema.index({ disposition: 1, byUpdated: -1 });
cardSchema.index({ boardUntil: 1 });
cardSchema.index({ owners: 1, byDeadline: 1 });
cardSchema.index({ specId: 1, byUpdated: -1 });
cardSchema.index({ words: 1 });
cardSchema.index({ interests: 1 });
