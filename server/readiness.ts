import { setTimeout as delay } from 'node:timers/promises';

/** Asks one part whether it does its work: true, true with a note, or one sentence that says what is wrong. */
export type PartCheck = () => Promise<true | { note: string } | string>;

export interface PartState {
  ready: boolean;
  detail: string;
}

export interface Readiness {
  ready: boolean;
  parts: Record<string, PartState>;
}

/** A part that takes longer than this to answer is not ready; `/readyz` answers within two seconds whatever is away. */
const LONGEST_CHECK_MS = 1500;

/** Asks all parts at once. */
export async function askReadiness(
  checks: Readonly<Record<string, PartCheck>>,
  longestMs = LONGEST_CHECK_MS,
): Promise<Readiness> {
  const asked = Object.entries(checks).map(async ([name, check]) => [name, await askPart(check, longestMs)] as const);
  const parts = Object.fromEntries(await Promise.all(asked));
  return { ready: Object.values(parts).every((part) => part.ready), parts };
}

async function askPart(check: PartCheck, longestMs: number): Promise<PartState> {
  const patience = new AbortController();
  const tooLong = delay(longestMs, 'does not answer.', { signal: patience.signal });
  // The delay that is given up rejects; nobody waits for it any more.
  tooLong.catch(() => undefined);
  try {
    const answer = await Promise.race([check(), tooLong]);
    if (answer === true) return { ready: true, detail: 'ready' };
    return typeof answer === 'string' ? { ready: false, detail: answer } : { ready: true, detail: answer.note };
  } catch {
    // Whoever may ask is not signed in: an error's text, with addresses in it, is not for them.
    return { ready: false, detail: 'cannot be reached.' };
  } finally {
    patience.abort();
  }
}
