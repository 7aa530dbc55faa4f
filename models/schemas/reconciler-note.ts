import { count, instant, strictSchema } from './strict-schema.ts';

/** How far the reconciler is in its round over all work items; `_id` is always `record`. */
export interface ReconcilerNoteDocument {
  _id: string;
  /** The work item that was looked at last in this round, in the order of ids as text; empty at its beginning. */
  after: string;
  roundBegunAt: Date;
  /** When the round before this one ended. */
  roundEndedAt: Date | null;
  lookedAt: Date;
  /** Work items looked at in this round. */
  items: number;
}

export const reconcilerNoteSchema = strictSchema<ReconcilerNoteDocument>({
  _id: { type: String, required: true },
  after: { type: String },
  roundBegunAt: instant,
  roundEndedAt: { type: Date, default: null },
  lookedAt: instant,
  items: count,
});
