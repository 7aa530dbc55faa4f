import type { Metadata } from 'next';
import { installation } from '../data/installation.ts';
import { csrfToken, pageOfLastAttempt } from '../data/next-auth-cookies.ts';
import { DemoPeople } from './demo-people.tsx';
import { PasswordForm } from './password-form.tsx';
import styles from './sign-in.module.css';
import { pageAfterSignIn } from './sign-in-path.ts';
import { signInProblem } from './sign-in-problem.ts';

export const metadata: Metadata = { title: 'Sign in' };

type SearchParameters = Promise<Record<string, string | string[] | undefined>>;

const single = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

export default async function SignInPage({ searchParams }: { searchParams: SearchParameters }) {
  const parameters = await searchParams;
  const error = single(parameters.error);
  const callbackUrl = single(parameters.callbackUrl) ?? (error === undefined ? undefined : await pageOfLastAttempt());
  const { demoPassword, demoPeople, origin } = installation();
  const [token, people] = await Promise.all([csrfToken(), demoPeople()]);
  const target = { csrfToken: token, callbackUrl: pageAfterSignIn(callbackUrl, origin) };
  const offered = people ?? [];
  return (
    <main className={offered.length > 0 ? styles.wide : styles.narrow}>
      <header className={styles.header}>
        <p className={styles.product}>Phasegate</p>
        <h1>Sign in</h1>
      </header>
      <PasswordForm {...target} problem={signInProblem(people === null ? 'Unavailable' : error)} />
      {demoPassword !== null && offered.length > 0 && (
        <DemoPeople {...target} people={offered} password={demoPassword} />
      )}
    </main>
  );
}
