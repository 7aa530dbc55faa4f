import { count, instant, strictSchema, text } from './strict-schema.ts';

/** A work item whose record somebody has reason to doubt; `_id` is the work item's. */
export interface RecordMarkDocument {
  _id: string;
  /** When it was marked, or looked at last. */
  since: Date;
  /** What was seen, for people. */
  reason: string;
  /** How often its run was asked to write again. */
  asked: number;
}

export const recordMarkSchema = strictSchema<RecordMarkDocument>({
  _id: text,
  since: instant,
  reason: text,
  asked: count,
});
recordMarkSchema.index({ since: 1 });
