import type { SecurityLog } from '#models/security-log-writer.ts';

/** What the web process decides about signing in. */
export interface AuthSettings {
  /** Encrypts the session cookie. */
  secret: string;
  /** Whether people reach the program over HTTPS: then cookies go over nothing else. */
  https: boolean;
  /** Told of failures that nobody expected; a person at the sign-in page learns no detail. */
  log?: { error: (detail: { err: unknown }, message: string) => void };
  /** Where failed sign-ins are noted. */
  securityLog?: SecurityLog;
}

const KEY = Symbol.for('phasegate.auth');
const shared = globalThis as { [KEY]?: AuthSettings };

/** Called by the web process before it serves; kept on `globalThis`, as Next evaluates modules once more for its routes. */
export function provideAuthSettings(settings: AuthSettings): void {
  shared[KEY] = settings;
}

export function authSettings(): AuthSettings {
  const provided = shared[KEY];
  if (provided === undefined)
    throw new Error('People sign in through the web process only; start it with server/main.ts.');
  return provided;
}
