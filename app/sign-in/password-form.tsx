import styles from './sign-in.module.css';

interface Properties {
  csrfToken: string;
  callbackUrl: string;
  problem: string | null;
}

/** An ordinary form: it works before, and without, any JavaScript. */
export function PasswordForm({ csrfToken, callbackUrl, problem }: Properties) {
  const described = problem === null ? undefined : 'sign-in-problem';
  return (
    <form className={styles.form} method="post" action="/api/auth/callback/credentials">
      {problem !== null && (
        <p id="sign-in-problem" className={styles.problem} role="alert">
          <span aria-hidden="true">✕ </span>
          {problem}
        </p>
      )}
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={callbackUrl} />
      <label className={styles.field}>
        E-mail
        <input
          name="email"
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          aria-invalid={problem !== null}
          aria-describedby={described}
        />
      </label>
      <label className={styles.field}>
        Password
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1024}
          aria-invalid={problem !== null}
          aria-describedby={described}
        />
      </label>
      <button type="submit" className="button">
        Sign in
      </button>
    </form>
  );
}
