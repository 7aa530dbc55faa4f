import type { SchemaDefinition } from 'mongoose';
import { Schema } from 'mongoose';

/**
 * A schema as all of ours are: unknown fields are an error instead of being dropped silently, nothing is created behind
 * our back (`ensureIndexes` does it), and mongoose adds no field of its own.
 */
export function strictSchema<Document>(definition: SchemaDefinition): Schema<Document> {
  return new Schema<Document>(definition as SchemaDefinition<Document>, {
    strict: 'throw',
    strictQuery: 'throw',
    versionKey: false,
    autoIndex: false,
    autoCreate: false,
    minimize: false,
    id: false,
  });
}

export const text = { type: String, required: true } as const;
export const optionalText = { type: String, default: null } as const;
export const count = { type: Number, required: true } as const;
export const instant = { type: Date, required: true } as const;
