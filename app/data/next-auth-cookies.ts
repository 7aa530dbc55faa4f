import { cookies } from 'next/headers';

/** By the names that next-auth gives its cookies, over HTTPS and without. */
async function readCookie(...names: readonly string[]): Promise<string | undefined> {
  const jar = await cookies();
  return names.map((name) => jar.get(name)?.value).find((value) => value !== undefined);
}

/**
 * The token that next-auth expects beside a form, from the cookie that the web process gives with every page; so the
 * forms work without JavaScript.
 */
export async function csrfToken(): Promise<string> {
  const cookie = await readCookie('__Host-next-auth.csrf-token', 'next-auth.csrf-token');
  return cookie?.split('|')[0] ?? '';
}

/** The page that the last attempt to sign in was to lead to: not every refusal says it in its address. */
export function pageOfLastAttempt(): Promise<string | undefined> {
  return readCookie('__Secure-next-auth.callback-url', 'next-auth.callback-url');
}
