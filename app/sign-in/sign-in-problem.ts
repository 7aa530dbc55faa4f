/**
 * What to tell somebody whose sign-in was refused. It never says whether there is an account with that e-mail address.
 *
 * @param code what next-auth put into the address of the page
 */
export function signInProblem(code: string | undefined): string | null {
  switch (code) {
    case undefined:
    case 'SessionRequired':
      return null;
    case 'CredentialsSignin':
      return 'The e-mail address or the password is not right. Check both and try again.';
    case 'TooManyAttempts':
      return 'Signing in failed too often from here. Wait some minutes, then try again.';
    case 'Unavailable':
      return 'Accounts cannot be read at the moment. Try again shortly.';
    default:
      return 'Signing in did not work. Try again.';
  }
}
