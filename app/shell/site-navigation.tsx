'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { Place } from './places.ts';
import styles from './shell.module.css';

const ID = 'site-navigation';

/** Where to go: in a row, and behind a button where there is no room for one. */
export function SiteNavigation({ places }: { places: readonly Place[] }) {
  const page = usePathname();
  const hide = () => {
    const navigation = document.getElementById(ID);
    if (navigation?.matches(':popover-open')) navigation.hidePopover();
  };
  return (
    <>
      <button type="button" className={styles.menuButton} popoverTarget={ID}>
        Menu
      </button>
      <nav id={ID} popover="auto" className={styles.navigation} aria-label="Main">
        <ul role="list">
          {places.map(({ path, name, group }) => (
            <li key={path} data-group={group}>
              <Link href={path} aria-current={page === path ? 'page' : undefined} onClick={hide}>
                {name}
                {group.includes('boards') && <span className="visually-hidden"> board</span>}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
