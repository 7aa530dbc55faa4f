import { count, strictSchema, text } from './strict-schema.ts';

/** The facts of a UTC day or month of one template, counted. A function of the facts alone. */
export interface RollUpDocument {
  /** `{template}:{span}`: a day `YYYY-MM-DD` or a month `YYYY-MM`, so that order of text is order of time. */
  _id: string;
  template: string;
  unit: RollUpUnit;
  span: string;
  /** Goes up with each write, so that nobody writes what they read before another did. */
  revision: number;
  /** How many fact records are in it; none: nothing is counted yet. */
  records: number;
  /** The tally as JSON. */
  tally: string;
  /** Of the tally only what moved work items between states and severities, as JSON: all that a later period needs. */
  flow: string;
}

export type RollUpUnit = 'DAY' | 'MONTH';

export const rollUpSchema = strictSchema<RollUpDocument>({
  _id: text,
  template: text,
  unit: { type: String, enum: ['DAY', 'MONTH'], required: true },
  span: text,
  revision: count,
  records: count,
  tally: text,
  flow: text,
});
rollUpSchema.index({ unit: 1, span: 1 });
