import { count, strictSchema, text } from './strict-schema.ts';

/** What the demo history of this installation is made from, so that an interrupted set-up goes on with the very same one. */
export interface DemoHistoryDocument {
  /** Always `demo`. */
  _id: string;
  /** The instant at which the history ends, as `Instant`. */
  now: string;
  defects: number;
  firstNumber: number;
  /** SHA-256 over all of it: another release may tell other stories. */
  sha256: string;
  done: boolean;
}

export const demoHistorySchema = strictSchema<DemoHistoryDocument>({
  _id: text,
  now: text,
  defects: count,
  firstNumber: count,
  sha256: text,
  done: { type: Boolean, required: true },
});
