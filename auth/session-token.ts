import type { IncomingHttpHeaders } from 'node:http';
import { parseCookie } from 'cookie';
import { getToken, type JWT } from 'next-auth/jwt';
import { KnownTokens } from './known-tokens.ts';
import type { AuthSettings } from './settings.ts';

/** What the session cookie says: whose it is and which session, nothing about rights. */
export interface SessionToken {
  personId: string;
  sessionId: string;
  sessionVersion: number;
}

const known = new KnownTokens();

/** Reads the session cookie; null when there is none, or it is not one of ours. Nothing but the cookie counts. */
export async function readSessionToken(
  headers: Pick<IncomingHttpHeaders, 'cookie'>,
  { secret, https }: Pick<AuthSettings, 'secret' | 'https'>,
): Promise<SessionToken | null> {
  const cookies = parseCookie(headers.cookie ?? '');
  // Without the headers: next-auth would take a token from `Authorization`, too, which other sites' scripts may send.
  const req = { headers: {}, cookies } as unknown as Parameters<typeof getToken>[0]['req'];
  const key = KnownTokens.keyOf(secret, cookies);
  const before = known.get(key, Date.now());
  if (before !== null) return toSessionToken(before);
  const token = await getToken({ req, secret, secureCookie: https });
  if (token !== null) known.remember(key, token);
  return toSessionToken(token);
}

export function toSessionToken(token: JWT | null): SessionToken | null {
  if (token === null) return null;
  const { sub: personId, sessionId, sessionVersion } = token;
  if (typeof personId !== 'string' || typeof sessionId !== 'string' || typeof sessionVersion !== 'number') return null;
  return { personId, sessionId, sessionVersion };
}
