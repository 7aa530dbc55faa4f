'use client';

import { useId, useState } from 'react';
import styles from './acts.module.css';
import { AskForm } from './ask-form.tsx';
import { DecideForm } from './decide-form.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import { WithdrawForm } from './withdraw-form.tsx';

/** The ways on from evidence that can never pass (G-3, M-6). */
const WAYS = [
  { key: 'AGAIN', title: 'Ask for another attempt' },
  { key: 'WITHDRAW', title: 'Withdraw it' },
  { key: 'FEATURE', title: 'It is a feature' },
  { key: 'DEFECT', title: 'It is a defect, all the same' },
] as const;
type Way = (typeof WAYS)[number]['key'];

interface Properties {
  workItem: ShownWorkItem;
  /** The gate item whose evidence can never pass. */
  item: ShownItem | undefined;
  onAccepted?: ((version: number) => void) | undefined;
}

/** What the Product Owner decides once nothing more can come of the evidence as it stands: first how, then why. */
export function DecideActionForm({ workItem, item, onAccepted }: Properties) {
  const name = useId();
  const [way, setWay] = useState<Way>('AGAIN');
  return (
    <div className={styles.asked}>
      <fieldset className={styles.group}>
        <legend>How to go on</legend>
        <div className={styles.stacked}>
          {WAYS.map(({ key, title }) => (
            <label key={key} className={styles.choice}>
              <input type="radio" name={name} value={key} checked={way === key} onChange={() => setWay(key)} />
              {title}
            </label>
          ))}
        </div>
      </fieldset>
      <WayForm key={way} way={way} workItem={workItem} item={item} onAccepted={onAccepted} />
    </div>
  );
}

function WayForm({ way, workItem, item, onAccepted }: Properties & { way: Way }) {
  const whole = { workItemId: workItem.id, version: workItem.version, onAccepted };
  switch (way) {
    case 'AGAIN':
      return (
        <AskForm
          workItemId={workItem.id}
          limit={workItem.timer.dueAt ?? null}
          about={item?.key ?? 'again'}
          ownerId={item?.evidence?.by.id ?? ''}
          onAccepted={onAccepted}
        />
      );
    case 'WITHDRAW':
      return <WithdrawForm {...whole} />;
    case 'FEATURE':
    case 'DEFECT':
      return <DecideForm {...whole} decision={way} />;
  }
}
