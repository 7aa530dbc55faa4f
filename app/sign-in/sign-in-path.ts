/** Where somebody who is not signed in goes to, and comes back from to the page asked for. */
export function signInPath(page: string): string {
  return page === '/' ? '/sign-in' : `/sign-in?${new URLSearchParams({ callbackUrl: page }).toString()}`;
}

/**
 * The page of ours to go to after signing in; the home page when the address given is missing or leads elsewhere, so
 * that a forged link cannot send anybody to another site.
 *
 * @param origin of this installation, as next-auth writes it into absolute addresses
 */
export function pageAfterSignIn(callbackUrl: string | undefined, origin: string): string {
  if (callbackUrl === undefined || !URL.canParse(callbackUrl, origin)) return '/';
  const target = new URL(callbackUrl, origin);
  const page = `${target.pathname}${target.search}`;
  const foreign = target.origin !== origin || page.startsWith('//');
  return foreign || /^\/(sign-in|api)(\/|\?|$)/.test(page) ? '/' : page;
}
