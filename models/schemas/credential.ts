import { strictSchema, text } from './strict-schema.ts';

/** Apart from the person, so that no ordinary read of people can carry a hash along. `_id`: the person's id. */
export interface CredentialDocument {
  _id: string;
  passwordHash: string;
}

export const credentialSchema = strictSchema<CredentialDocument>({ _id: text, passwordHash: text });
