import type { ReactNode } from 'react';
import { askUnread } from '../data/inbox.ts';
import { askMe } from '../data/me.ts';
import { csrfToken } from '../data/next-auth-cookies.ts';
import { ConnectionBanner } from '../live/connection-banner.tsx';
import { LiveProvider } from '../live/live-provider.tsx';
import { Masthead } from '../shell/masthead.tsx';
import styles from '../shell/shell.module.css';
import { askTheme } from '../theme/ask-theme.ts';

/** Every page behind the sign-in: where to go and who I am above, the page below. */
export default async function SignedInLayout({ children }: { children: ReactNode }) {
  const [answer, inbox, token, theme] = await Promise.all([askMe(), askUnread(), csrfToken(), askTheme()]);
  const me = answer.kind === 'data' ? answer.data.me : null;
  const unread = inbox.kind === 'data' ? inbox.data : null;
  const page = (
    <>
      <Masthead me={me} unread={unread} theme={theme} csrfToken={token} />
      {me !== null && <ConnectionBanner />}
      <div id="content" className={styles.content}>
        {children}
      </div>
    </>
  );
  return (
    <>
      <a className={styles.skip} href="#content">
        Skip to the content
      </a>
      {me === null ? page : <LiveProvider me={me}>{page}</LiveProvider>}
    </>
  );
}
