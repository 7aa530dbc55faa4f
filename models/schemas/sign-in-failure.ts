import { count, instant, strictSchema, text } from './strict-schema.ts';

/** How often something failed in one window of time; `_id` names what and which window. */
export interface SignInFailureDocument {
  _id: string;
  count: number;
  expiresAt: Date;
}

export const signInFailureSchema = strictSchema<SignInFailureDocument>({ _id: text, count, expiresAt: instant });
signInFailureSchema.index({ expiresAt: 1 }, { expireAfterSeconds: 0 });
