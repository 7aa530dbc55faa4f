import { setTimeout as delay } from 'node:timers/promises';
import { formatElapsed, type Log } from './log.ts';
import { messageOf } from './remedy-error.ts';

/** What a request for readiness says: nothing when all is ready, else what is missing. */
async function askReadiness(url: string): Promise<string | undefined> {
  try {
    const response = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000), redirect: 'error' });
    const body = await response.text();
    return response.ok ? undefined : describeBody(body) || `status ${response.status}`;
  } catch (error) {
    return messageOf(error instanceof Error && error.cause ? error.cause : error);
  }
}

/**
 * Waits until everything behind the web address is ready, saying what is still missing.
 *
 * @throws when `giveUp` names a reason, the time is up, or `signal` is aborted
 */
export async function waitUntilReady(
  url: string,
  options: { log: Log; timeoutMs: number; giveUp: () => Error | undefined; signal?: AbortSignal },
): Promise<void> {
  const started = Date.now();
  let nextWord = started + 5000;
  for (;;) {
    const missing = await askReadiness(url);
    if (missing === undefined) return;
    const reason = options.giveUp();
    if (reason) throw reason;
    const waited = Date.now() - started;
    if (waited > options.timeoutMs) throw new Error(`after ${formatElapsed(waited)} it is not ready: ${missing}`);
    if (Date.now() >= nextWord) {
      options.log(`waiting … ${formatElapsed(waited)}: ${missing}`);
      nextWord = Date.now() + 5000;
    }
    await delay(200, undefined, { signal: options.signal });
  }
}

/** `worker: cannot be reached.` from the JSON of `/readyz`; anything else as it is. */
function describeBody(body: string): string {
  try {
    const { parts } = JSON.parse(body) as { parts: Record<string, { ready: boolean; detail: string }> };
    const missing = Object.entries(parts).filter(([, part]) => !part.ready);
    if (missing.length > 0) return missing.map(([name, { detail }]) => `${name} ${detail}`).join(', ');
  } catch {
    // Not that JSON: shown as it came.
  }
  return body.replaceAll(/\s+/g, ' ').trim().slice(0, 300);
}
