'use client';

import { ActionForm } from '../../../../acts/action-form.tsx';
import { holds } from '../../../../acts/reader.ts';
import type { ShownAction } from '../../../../acts/shown.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Gated } from '../documents.ts';
import styles from './gate-tab.module.css';

/** Acts on a gate item are in its row, a declaration is below the gate, and the record of a closure step is with its step. */
const ELSEWHERE: readonly ShownAction['kind'][] = [
  'SUPPLY',
  'REPAIR',
  'CONFIRM',
  'VALIDATE',
  'DECLARE',
  'CLOSE_STEP',
  'IMPROVE',
];

interface Properties {
  workItem: Gated;
  onAccepted: () => void;
}

/** What the reader owes to the work item as a whole, with its form. */
export function MyAction({ workItem, onAccepted }: Properties) {
  const me = useMe();
  const action = workItem.nextActions.find(({ owner }) => holds(me, owner));
  if (action === undefined || ELSEWHERE.includes(action.kind)) return null;
  return (
    <section className={styles.mine} aria-labelledby="my-action">
      <h2 id="my-action" tabIndex={-1}>
        {action.text}
      </h2>
      <p className={styles.quiet}>
        {action.why} Due <RelativeTime at={action.deadline} />.
      </p>
      <ActionForm key={action.id} workItem={workItem} action={action} onAccepted={onAccepted} />
    </section>
  );
}
