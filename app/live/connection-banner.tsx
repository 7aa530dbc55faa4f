'use client';

import { usePathname } from 'next/navigation';
import { useSyncExternalStore } from 'react';
import { signInPath } from '../sign-in/sign-in-path.ts';
import styles from './connection-banner.module.css';
import type { LinkState } from './link.ts';
import { useLive } from './live-context.ts';

/** Says, politely, that the connection is lost, that it is back, or that the session has ended. */
export function ConnectionBanner() {
  const { link } = useLive();
  const page = usePathname();
  const state = useSyncExternalStore<LinkState>(link.subscribe, link.state, () => 'connecting');
  return (
    <div className={styles.banner} role="status" data-state={state}>
      {state === 'lost' && (
        <p className={styles.lost}>
          <strong>The connection is lost.</strong> What you see may be old; it is brought up to date as soon as
          Phasegate answers again. What you have typed is kept.
        </p>
      )}
      {state === 'back' && (
        <p className={styles.back}>
          <strong>The connection is back.</strong> Everything shown is the present state.
        </p>
      )}
      {state === 'signedOut' && (
        <p className={styles.lost}>
          <strong>Your session has ended.</strong> What you have typed is kept in this browser:{' '}
          <a href={signInPath(page)}>sign in again</a> and go on.
        </p>
      )}
    </div>
  );
}
