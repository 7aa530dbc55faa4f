import Link from 'next/link';
import { roleTitles } from '../components/role-titles.ts';
import styles from './layout.module.css';

interface Properties {
  me: { name: string; roles: readonly string[] } | null;
  csrfToken: string;
}

export function Masthead({ me, csrfToken }: Properties) {
  return (
    <header className={styles.masthead}>
      <Link href="/" className={styles.product}>
        Phasegate
      </Link>
      {me !== null && (
        <p className={styles.me}>
          <strong>{me.name}</strong> <span className={styles.roles}>{roleTitles(me.roles)}</span>
        </p>
      )}
      <form method="post" action="/api/auth/signout">
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value="/sign-in" />
        <button type="submit" className={styles.signout}>
          Sign out
        </button>
      </form>
    </header>
  );
}
