import { useEffect, useRef } from 'react';
import styles from './explorer.module.css';

interface Properties {
  /** The mutations that are about to be sent; null while nothing is asked. */
  names: readonly string[] | null;
  onEnd: (confirmed: boolean) => void;
}

/** Asks before a mutation is sent: it is recorded in one's name, and the record is never changed. */
export function ConfirmMutation({ names, onEnd }: Properties) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (names !== null) dialog.current?.showModal();
    else dialog.current?.close();
  }, [names]);
  return (
    <dialog ref={dialog} className={styles.dialog} aria-labelledby="confirm-mutation" onCancel={() => onEnd(false)}>
      <h2 id="confirm-mutation">Send a mutation?</h2>
      <p>
        {names?.join(', ')}: this changes the record in your name, as the buttons of the pages do. What is recorded
        stays.
      </p>
      <div className={styles.buttons}>
        <button type="button" className="button" onClick={() => onEnd(true)}>
          Send it
        </button>
        <button type="button" className={styles.plain} onClick={() => onEnd(false)}>
          Back
        </button>
      </div>
    </dialog>
  );
}
