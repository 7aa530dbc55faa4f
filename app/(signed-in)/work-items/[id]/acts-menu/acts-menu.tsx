'use client';

import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { useMe } from '../../../../live/live-context.ts';
import styles from './acts-menu.module.css';
import { type ActedItem, actTitle, type OfferedAct, offeredActs } from './offered-acts.ts';

/** Most who open a work item only read it. */
const ActForm = lazy(() => import('./act-form.tsx'));

interface Properties {
  item: ActedItem & { id: string; version: number };
}

/** What else the reader may do with a work item as a whole, each with its form in a dialog. */
export function ActsMenu({ item }: Properties) {
  const me = useMe();
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const menu = useRef<HTMLUListElement>(null);
  const [opened, setOpened] = useState<OfferedAct | null>(null);
  const [said, setSaid] = useState('');
  const acts = offeredActs(me, item);
  const close = () => {
    setOpened(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  return (
    <div className={styles.acts}>
      <p role="status" className={styles.said}>
        {said}
      </p>
      {(acts.length > 0 || opened !== null) && (
        <button ref={button} type="button" className={styles.button} popoverTarget={id}>
          More acts
        </button>
      )}
      <ul ref={menu} id={id} popover="auto" className={styles.menu} role="list" aria-label="More acts">
        {acts.map((act) => (
          <li key={actTitle(act)}>
            <button
              type="button"
              className={styles.act}
              onClick={() => {
                menu.current?.hidePopover();
                setSaid('');
                setOpened(act);
              }}
            >
              {actTitle(act)}…
            </button>
          </li>
        ))}
      </ul>
      {opened !== null && (
        <ActDialog
          key={actTitle(opened)}
          act={opened}
          item={item}
          onClose={close}
          onAccepted={() => {
            setSaid(`Accepted: ${actTitle(opened)}.`);
            close();
          }}
        />
      )}
    </div>
  );
}

interface DialogProperties extends Properties {
  act: OfferedAct;
  onClose: () => void;
  onAccepted: () => void;
}

/** One act at a time; Escape closes it, and what was typed stays as a draft. */
function ActDialog({ act, item, onClose, onAccepted }: DialogProperties) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    if (dialog.current?.open === false) dialog.current.showModal();
  }, []);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby={heading} onClose={onClose}>
      <header className={styles.head}>
        <h2 id={heading}>{actTitle(act)}</h2>
        <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
          Close
        </button>
      </header>
      <Suspense fallback={<p role="status">One moment…</p>}>
        <ActForm act={act} workItemId={item.id} version={item.version} onAccepted={onAccepted} />
      </Suspense>
    </dialog>
  );
}
