import { strictSchema, text } from './strict-schema.ts';

/** `_id`: SHA-256 of `json`, the canonical JSON of the body (decision 9). */
export interface BodyDocument {
  _id: string;
  json: string;
}

export const bodySchema = strictSchema<BodyDocument>({ _id: text, json: text });
