import { cookies } from 'next/headers';
import { THEME_COOKIE, type Theme, toTheme } from './theme.ts';

/** What whoever asks for the page chose. */
export async function askTheme(): Promise<Theme> {
  const jar = await cookies();
  return toTheme(jar.get(THEME_COOKIE)?.value);
}
