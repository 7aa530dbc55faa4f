import type { ReactNode } from 'react';
import { askMe } from '../data/me.ts';
import { csrfToken } from '../data/next-auth-cookies.ts';
import { ConnectionBanner } from '../live/connection-banner.tsx';
import { LiveProvider } from '../live/live-provider.tsx';
import styles from './layout.module.css';
import { Masthead } from './masthead.tsx';

/** Every page behind the sign-in: who I am above, the page below. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [answer, token] = await Promise.all([askMe(), csrfToken()]);
  const me = answer.kind === 'data' ? answer.data.me : null;
  const content = (
    <div id="content" className={styles.content}>
      {children}
    </div>
  );
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      <Masthead me={me} csrfToken={token} />
      {me === null ? (
        content
      ) : (
        <LiveProvider me={me}>
          <ConnectionBanner />
          {content}
        </LiveProvider>
      )}
    </>
  );
}
