import { noteProof } from '#models/sessions.ts';
import { checkPassword } from './check-password.ts';
import { toClientAddress } from './client-address.ts';
import type { SignedIn } from './session.ts';

/** What came of a password that somebody who is signed in was asked for again. */
export type Proof =
  | { kind: 'proven'; at: Date }
  | { kind: 'refused' }
  /** It failed too often from there, so this one was not looked at. */
  | { kind: 'too-many' };

/**
 * Checks the password of somebody who is signed in, with the limits of signing in, and notes in the session when it fits
 * (G-4). The session goes on either way.
 */
export async function provePassword(
  { personId, sessionId, email }: Pick<SignedIn, 'personId' | 'sessionId' | 'email'>,
  password: string,
  address: string | undefined,
  now: Date,
): Promise<Proof> {
  const check = await checkPassword(email, password, toClientAddress(address), now);
  if (check.kind !== 'fits') return check;
  // The account behind the e-mail address may have become somebody else's between two reads.
  if (check.person.id !== personId) return { kind: 'refused' };
  await noteProof(sessionId, now);
  return { kind: 'proven', at: now };
}
