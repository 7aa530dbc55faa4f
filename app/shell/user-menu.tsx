'use client';

import Link from 'next/link';
import type { Theme } from '../theme/theme.ts';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
import { EXPLORER_PATH, PROFILE_PATH } from './places.ts';
import styles from './shell.module.css';
import { SHEET_ID } from './shortcuts.tsx';

const ID = 'user-menu';

interface Properties {
  name: string;
  /** Titles of the person's roles. */
  roles: string;
  theme: Theme;
  csrfToken: string;
}

/** Who I am, and what is mine to set: the theme, the shortcuts, to sign out. */
export function UserMenu({ name, roles, theme, csrfToken }: Properties) {
  const hide = () => document.getElementById(ID)?.hidePopover();
  const showShortcuts = () => {
    hide();
    const sheet = document.getElementById(SHEET_ID);
    if (sheet instanceof HTMLDialogElement) sheet.showModal();
  };
  return (
    <>
      <button type="button" className={styles.user} popoverTarget={ID}>
        <strong>{name}</strong> <span className={styles.roles}>{roles}</span>
      </button>
      <div id={ID} popover="auto" className={styles.userMenu}>
        <p>
          <strong>{name}</strong>
          <br />
          <span className={styles.muted}>{roles}</span>
        </p>
        <ThemeSwitch chosen={theme} />
        <Link href={PROFILE_PATH} className={styles.plain} onClick={hide}>
          Your profile: time zone, messages
        </Link>
        <Link href={EXPLORER_PATH} className={styles.plain} onClick={hide}>
          Explorer: ask the API
        </Link>
        <button type="button" className={styles.plain} onClick={showShortcuts}>
          Keyboard shortcuts <kbd>?</kbd>
        </button>
        <form method="post" action="/api/auth/signout">
          <input type="hidden" name="csrfToken" value={csrfToken} />
          <input type="hidden" name="callbackUrl" value="/sign-in" />
          <button type="submit" className={styles.plain}>
            Sign out
          </button>
        </form>
      </div>
    </>
  );
}
