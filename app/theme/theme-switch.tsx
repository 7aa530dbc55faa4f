'use client';

import { useState } from 'react';
import { THEME_COOKIE, THEMES, type Theme } from './theme.ts';
import styles from './theme-switch.module.css';

const NAMES: Record<Theme, string> = { system: 'System', light: 'Light', dark: 'Dark' };
const YEAR_SECONDS = 31_536_000;

/** Light, dark, or whatever the system is. It is seen at once, and kept for the first paint of later pages. */
export function ThemeSwitch({ chosen }: { chosen: Theme }) {
  const [theme, setTheme] = useState(chosen);
  const choose = (next: Theme) => {
    setTheme(next);
    keep(next);
    if (next === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
  };
  return (
    <fieldset className={styles.themes}>
      <legend>Theme</legend>
      {THEMES.map((one) => (
        <label key={one}>
          <input type="radio" name="theme" value={one} checked={one === theme} onChange={() => choose(one)} />
          {NAMES[one]}
        </label>
      ))}
    </fieldset>
  );
}

function keep(theme: Theme): void {
  const secure = location.protocol === 'https:' ? '; Secure' : '';
  const age = theme === 'system' ? 0 : YEAR_SECONDS;
  document.cookie = `${THEME_COOKIE}=${theme}; Path=/; Max-Age=${age}; SameSite=Lax${secure}`;
}
