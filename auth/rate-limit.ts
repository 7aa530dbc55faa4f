import { createHash } from 'node:crypto';
import { addFailure, countFailures, forgetFailures } from '#models/sign-in-failures.ts';

/** Milliseconds over which failures are counted. */
export const FAILURE_WINDOW = 15 * 60 * 1000;
/** With so many failures in the window, further attempts are refused unseen. */
export const MAX_FAILURES = 10;

/** Who tries from where. One account is never locked for everybody: elsewhere its owner still gets in. */
export interface Attempt {
  email: string;
  address: string;
}

/** Whether this account failed too often from this address: the sliding sum over two neighbouring windows. */
export async function isLimited(attempt: Attempt, now: Date): Promise<boolean> {
  const [present = 0, past = 0] = await countFailures(keysOf(attempt, now));
  const elapsed = (now.getTime() % FAILURE_WINDOW) / FAILURE_WINDOW;
  return present + past * (1 - elapsed) >= MAX_FAILURES;
}

/** Counts a failure, whether or not there is such an account. */
export async function noteFailure(attempt: Attempt, now: Date): Promise<void> {
  const [key] = keysOf(attempt, now);
  await addFailure(key, new Date(now.getTime() + 2 * FAILURE_WINDOW));
}

/** A right sign-in: what failed before was a slip. */
export async function noteSuccess(attempt: Attempt, now: Date): Promise<void> {
  await forgetFailures(keysOf(attempt, now));
}

/** Of the present window and the one before. Hashed: people type passwords into the wrong field. */
function keysOf({ email, address }: Attempt, now: Date): [string, string] {
  const account = createHash('sha256').update(email).digest('base64url');
  const window = Math.floor(now.getTime() / FAILURE_WINDOW);
  return [`${account}|${address}|${window}`, `${account}|${address}|${window - 1}`];
}
