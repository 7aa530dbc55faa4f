import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { parseCookie, stringifyCookie, stringifySetCookie } from 'cookie';
import type { RequestHandler } from 'express';

export interface CsrfOptions {
  /** The secret that next-auth signs with. */
  secret: string;
  https: boolean;
}

const TOKEN_BYTES = 32;
const SEPARATOR = '|';

/**
 * Gives every page next-auth's own token against forged forms, in the cookie where next-auth looks for it, so that the
 * page can write it into its forms and they work without JavaScript. (Next lets no page set a cookie.)
 */
export function giveCsrfToken({ secret, https }: CsrfOptions): RequestHandler {
  const cookieName = `${https ? '__Host-' : ''}next-auth.csrf-token`;
  const signed = (token: string) => createHash('sha256').update(`${token}${secret}`).digest('hex');
  const isOurs = (value: string | undefined) => {
    const [token, signature] = value?.split(SEPARATOR) ?? [];
    if (token === undefined || signature === undefined) return false;
    const [given, expected] = [Buffer.from(signature), Buffer.from(signed(token))];
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
  return (request, response, next) => {
    const isPage = request.method === 'GET' && !/^\/(api|_next)\//.test(request.path);
    const cookies = parseCookie(request.headers.cookie ?? '');
    if (!isPage || isOurs(cookies[cookieName])) {
      next();
      return;
    }
    const token = randomBytes(TOKEN_BYTES).toString('hex');
    const value = `${token}${SEPARATOR}${signed(token)}`;
    const made = stringifySetCookie({
      name: cookieName,
      value,
      path: '/',
      httpOnly: true,
      sameSite: 'lax',
      secure: https,
    });
    response.append('Set-Cookie', made);
    request.headers.cookie = stringifyCookie({ ...cookies, [cookieName]: value });
    next();
  };
}
