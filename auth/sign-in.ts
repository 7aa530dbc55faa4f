import type { Person } from '#models/people.ts';
import { openSession, type Session } from '#models/sessions.ts';
import { checkPassword } from './check-password.ts';

export type SignIn =
  | { kind: 'signed-in'; person: Person; session: Session }
  /** The account or the password is wrong; which, nobody is told. */
  | { kind: 'refused' }
  /** It failed too often from there, or too many try at this moment. */
  | { kind: 'too-many' };

/** Signs a person in by e-mail address and password and opens a session. */
export async function signIn(email: string, password: string, address: string, now: Date): Promise<SignIn> {
  const check = await checkPassword(email, password, address, now);
  if (check.kind !== 'fits') return check;
  const { person } = check;
  return { kind: 'signed-in', person, session: await openSession(person, now) };
}
