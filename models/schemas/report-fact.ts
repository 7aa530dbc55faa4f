import { strictSchema, text } from './strict-schema.ts';

/** What reports count of one event or filing. Only ever inserted, so the more of a day there are, the newer. */
export interface ReportFactDocument {
  /** `{workItemId}:{seq}`, or `{workItemId}:filed:{index of the change of state}`. */
  _id: string;
  workItemId: string;
  /** The template's key. */
  template: string;
  /** The UTC day on which it is counted. */
  day: string;
  at: Date;
  /** The facts as JSON. */
  facts: string;
  /** Figures that they are counted under, for whoever looks for what is behind one. */
  figures: string[];
  /** Whether its day's roll-up may lack it. */
  fresh: boolean;
}

export const reportFactSchema = strictSchema<ReportFactDocument>({
  _id: text,
  workItemId: text,
  template: text,
  day: text,
  at: { type: Date, required: true },
  facts: text,
  figures: [String],
  fresh: { type: Boolean, required: true },
});
reportFactSchema.index({ day: 1 });
reportFactSchema.index({ workItemId: 1 });
reportFactSchema.index({ figures: 1, at: -1 });
reportFactSchema.index({ fresh: 1, day: 1 }, { partialFilterExpression: { fresh: true } });
