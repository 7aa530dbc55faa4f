import { count, strictSchema, text } from './strict-schema.ts';

/** The number that a report's command has, whether or not the report was accepted (decision 5). `_id`: the command id. */
export interface NumberDocument {
  _id: string;
  number: number;
}

export const numberSchema = strictSchema<NumberDocument>({ _id: text, number: count });
numberSchema.index({ number: 1 }, { unique: true });

/** The last value handed out. */
export interface CounterDocument {
  _id: string;
  value: number;
}

export const counterSchema = strictSchema<CounterDocument>({ _id: text, value: count });
