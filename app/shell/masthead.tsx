import Link from 'next/link';
import type { Role } from '#domain/vocabulary.ts';
import type { UnreadQuery } from '#graphql/documents/graphql.ts';
import { roleTitles } from '../components/role-titles.ts';
import type { Theme } from '../theme/theme.ts';
import { OWN_PLACES, placesFor } from './places.ts';
import styles from './shell.module.css';
import { Shortcuts } from './shortcuts.tsx';
import { SiteNavigation } from './site-navigation.tsx';
import { UnreadBadge } from './unread-badge.tsx';
import { UserMenu } from './user-menu.tsx';

interface Properties {
  /** Null while nobody can say. */
  me: { name: string; roles: readonly Role[] } | null;
  /** Null while nobody can say. */
  unread: UnreadQuery | null;
  theme: Theme;
  csrfToken: string;
}

/** Above every page: where to go, and who I am. */
export function Masthead({ me, unread, theme, csrfToken }: Properties) {
  const places = me === null ? [] : placesFor(me.roles);
  return (
    <header className={styles.masthead}>
      <Link href="/" className={styles.product}>
        Phasegate
      </Link>
      {me !== null && (
        <>
          <SiteNavigation places={places} />
          <UnreadBadge initial={unread} />
          <UserMenu name={me.name} roles={roleTitles(me.roles)} theme={theme} csrfToken={csrfToken} />
          <Shortcuts places={[...places, ...OWN_PLACES]} />
        </>
      )}
    </header>
  );
}
