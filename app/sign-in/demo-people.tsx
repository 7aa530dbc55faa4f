import { roleTitles } from '../components/role-titles.ts';
import type { DemoPerson } from '../data/installation.ts';
import styles from './sign-in.module.css';

interface Properties {
  csrfToken: string;
  callbackUrl: string;
  people: readonly DemoPerson[];
  password: string;
}

/** One card, one click, for each person of the demo organisation. */
export function DemoPeople({ csrfToken, callbackUrl, people, password }: Properties) {
  return (
    <section className={styles.demo} aria-labelledby="demo-people">
      <h2 id="demo-people">Or be one of the demo organisation</h2>
      <p className={styles.hint}>
        One click signs you in. The password of all is <code>{password}</code>.
      </p>
      <ul className={styles.cards} role="list">
        {people.map((person) => (
          <li key={person.email}>
            <form method="post" action="/api/auth/callback/credentials">
              <input type="hidden" name="csrfToken" value={csrfToken} />
              <input type="hidden" name="callbackUrl" value={callbackUrl} />
              <input type="hidden" name="email" value={person.email} />
              <input type="hidden" name="password" value={password} />
              <button type="submit" className={styles.card}>
                <strong>{person.name}</strong>
                <span>{roleTitles(person.roles)}</span>
                <span className={styles.email}>{person.email}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
