import { count, strictSchema, text } from './strict-schema.ts';

/**
 * One event of a chain. `json` is its canonical JSON, the very bytes that its hash covers: keys with dots or dollar
 * signs, NUL characters and number types come back as they were on every engine. The other fields repeat what is searched.
 */
export interface EventDocument {
  /** `{workItemId}:{seq}` */
  _id: string;
  workItemId: string;
  seq: number;
  hash: string;
  /** Absent for what the clock or the directory caused. */
  commandId?: string;
  json: string;
}

export const eventSchema = strictSchema<EventDocument>({
  _id: text,
  workItemId: text,
  seq: count,
  hash: text,
  commandId: { type: String },
  json: text,
});
eventSchema.index({ workItemId: 1, seq: 1 });
eventSchema.index(
  { workItemId: 1, commandId: 1 },
  { unique: true, partialFilterExpression: { commandId: { $exists: true } } },
);
eventSchema.index({ commandId: 1 });
// All work items in order: of each only its first event is in it, so that no chain is ever read by it.
eventSchema.index({ workItemId: 1 }, { partialFilterExpression: { seq: 1 } });
