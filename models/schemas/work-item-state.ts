import { count, strictSchema, text } from './strict-schema.ts';

/**
 * The read model's whole state of one work item, apart from its card: a state has some twenty kilobytes, a card one, and
 * what lists look through is read whole (20,000 cards sorted: 23 ms, with states inside 320 ms).
 * `json` is canonical, as with events: `fold(events)` gives the same bytes.
 */
export interface StateDocument {
  _id: string;
  version: number;
  head: string;
  json: string;
}

export const stateSchema = strictSchema<StateDocument>({ _id: text, version: count, head: text, json: text });
