import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

/** Longer ones are nobody's: hashing must not take as long as a caller likes. */
const MAX_LENGTH = 1024;

/** Argon2id, 19 MiB, two passes: some 50 to 100 ms of one core. */
const COST = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 } as const;

let nobodys: Promise<string> | undefined;

/**
 * The argon2 hash of a password, with its own salt and the cost it was made at.
 *
 * @throws RangeError when the password is empty or too long
 */
export async function hashPassword(password: string): Promise<string> {
  if (password === '' || password.length > MAX_LENGTH) {
    throw new RangeError(`A password has 1 to ${MAX_LENGTH} characters.`);
  }
  return hash(password.normalize('NFKC'), COST);
}

/** Whether a password fits a hash. Without a hash it takes as long, so that nobody learns from it who has an account. */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hash(randomBytes(32), COST);
  const against = stored ?? (await nobodys);
  const fits = await verify(against, password.slice(0, MAX_LENGTH).normalize('NFKC'));
  return fits && stored !== null && password.length <= MAX_LENGTH;
}
