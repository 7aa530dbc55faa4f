'use client';

import type { Theme } from '../theme/theme.ts';
import { ThemeSwitch } from '../theme/theme-switch.tsx';
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
  const showShortcuts = () => {
    document.getElementById(ID)?.hidePopover();
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
