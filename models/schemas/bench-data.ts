import { count, strictSchema, text } from './strict-schema.ts';

/** What `npm run bench:data` made or makes, so that one that was cut short goes on with the very same. */
export interface BenchDataDocument {
  /** Always `bench`. */
  _id: string;
  seed: string;
  /** The instant at which the history ends, as `Instant`. */
  now: string;
  defects: number;
  active: number;
  /** Of a hundred that are over, how many were closed. */
  closed: number;
  firstNumber: number;
  /** Hash at the end of the first defect's chain: another release may tell other stories. */
  head: string;
  done: boolean;
}

export const benchDataSchema = strictSchema<BenchDataDocument>({
  _id: text,
  seed: text,
  now: text,
  defects: count,
  active: count,
  closed: count,
  firstNumber: count,
  head: text,
  done: { type: Boolean, required: true },
});
