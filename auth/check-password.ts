import { findPasswordHash, findPersonByEmail, type Person } from '#models/people.ts';
import { verifyPassword } from './password.ts';
import { type Attempt, isLimited, noteFailure, noteSuccess } from './rate-limit.ts';
import { CrowdedError, createTurns } from './turns.ts';

export type PasswordCheck =
  | { kind: 'fits'; person: Person }
  /** The account or the password is wrong; which, nobody is told. */
  | { kind: 'refused' }
  /** It failed too often from there, or too many try at this moment. */
  | { kind: 'too-many' };

/** Half of the four threads that Node has for such work; files and names need the others. */
const LIMITS = { atOnce: 2, inAll: 100, fromOneAddress: 40 };
const MAX_EMAIL = 320;

const KEY = Symbol.for('phasegate.sign-in-turns');
const shared = globalThis as { [KEY]?: ReturnType<typeof createTurns> };

/**
 * The one place where a password is tried, for signing in and for signing: with the same limits on failures, per account
 * and address. Unknown accounts get the same answer after the same work as wrong passwords.
 */
export async function checkPassword(
  email: string,
  password: string,
  address: string,
  now: Date,
): Promise<PasswordCheck> {
  const attempt: Attempt = { email: email.slice(0, MAX_EMAIL).normalize('NFKC').trim().toLowerCase(), address };
  const takeTurn = (shared[KEY] ??= createTurns(LIMITS));
  try {
    // Asked, tried and counted within one turn: guesses sent at once don't all pass before the first is counted.
    return await takeTurn(address, () => tryPassword(attempt, password, now));
  } catch (error) {
    if (error instanceof CrowdedError) return { kind: 'too-many' };
    throw error;
  }
}

async function tryPassword(attempt: Attempt, password: string, now: Date): Promise<PasswordCheck> {
  if (await isLimited(attempt, now)) return { kind: 'too-many' };
  const person = await findPersonByEmail(attempt.email);
  const stored = await findPasswordHash(person?.id ?? '');
  const fits = await verifyPassword(stored, password);
  if (person === null || !fits) {
    await noteFailure(attempt, now);
    return { kind: 'refused' };
  }
  await noteSuccess(attempt, now);
  return { kind: 'fits', person };
}
