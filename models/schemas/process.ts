import { instant, strictSchema, text } from './strict-schema.ts';

/** A running worker; `_id` is made anew at each start. */
export interface ProcessDocument {
  _id: string;
  taskQueue: string;
  beatAt: Date;
}

export const processSchema = strictSchema<ProcessDocument>({ _id: text, taskQueue: text, beatAt: instant });
processSchema.index({ taskQueue: 1, beatAt: -1 });
