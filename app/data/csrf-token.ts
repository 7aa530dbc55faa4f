import { cookies } from 'next/headers';

const COOKIE_NAMES = ['__Host-next-auth.csrf-token', 'next-auth.csrf-token'];

/**
 * The token that next-auth expects beside a form, from the cookie that the web process gives with every page; so the
 * forms work without JavaScript.
 */
export async function csrfToken(): Promise<string> {
  const jar = await cookies();
  const cookie = COOKIE_NAMES.map((name) => jar.get(name)?.value).find((value) => value !== undefined);
  return cookie?.split('|')[0] ?? '';
}
