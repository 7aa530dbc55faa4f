'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { Place } from './places.ts';
import { SEARCH_KEY, SHEET_KEY, shortcutOf, takesKeys } from './shortcut.ts';
import styles from './shortcuts.module.css';
import { singleKeys } from './single-keys.ts';

/** The sheet's element; the user menu opens it too. */
export const SHEET_ID = 'shortcut-sheet';

/** Listens for single keys, and shows on a sheet what they do. Who is in their way switches them off there. */
export function Shortcuts({ places }: { places: readonly Place[] }) {
  const router = useRouter();
  const sheet = useRef<HTMLDialogElement>(null);
  const on = useSyncExternalStore(singleKeys.subscribe, singleKeys.on, () => true);

  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && takesKeys(event.target);
      const key = shortcutOf({ ...pressOf(event), typing });
      if (key === null || document.querySelector('dialog[open]') !== null) return;
      if (key === SHEET_KEY) sheet.current?.showModal();
      else if (!on || !follow(key)) return;
      event.preventDefault();
    };
    const follow = (key: string): boolean => {
      const place = places.find((candidate) => candidate.key === key);
      if (place !== undefined) router.push(place.path);
      const search = key === SEARCH_KEY ? document.querySelector<HTMLElement>('input[type="search"]') : null;
      search?.focus();
      return place !== undefined || search !== null;
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [on, places, router]);

  return (
    <dialog ref={sheet} id={SHEET_ID} className={styles.sheet} aria-labelledby="shortcuts-title" closedby="any">
      <h2 id="shortcuts-title">Keyboard shortcuts</h2>
      <dl className={styles.keys}>
        {places.map(({ key, name, group }) => (
          <Shortcut key={key} shortcut={key} does={group.includes('boards') ? `${name} board` : name} />
        ))}
        <Shortcut shortcut={SEARCH_KEY} does="Search on this page, where it can be searched" />
        <Shortcut shortcut={SHEET_KEY} does="This sheet" />
      </dl>
      <label className={styles.choice}>
        <input type="checkbox" checked={on} onChange={(event) => singleKeys.set(event.target.checked)} />
        Single keys lead somewhere. Switch them off if they get in the way of how you work.
      </label>
      <form method="dialog">
        <button type="submit" className="button">
          Close
        </button>
      </form>
    </dialog>
  );
}

const pressOf = ({ key, ctrlKey, metaKey, altKey, defaultPrevented }: KeyboardEvent) => ({
  key,
  ctrlKey,
  metaKey,
  altKey,
  defaultPrevented,
});

function Shortcut({ shortcut, does }: { shortcut: string; does: string }) {
  return (
    <div className={styles.shortcut}>
      <dt>
        <kbd>{shortcut}</kbd>
      </dt>
      <dd>{does}</dd>
    </div>
  );
}
