'use client';

import { useEffect, useRef, useState } from 'react';
import { PROCESS_ROLES, type Role } from '#domain/vocabulary.ts';
import { useMe } from '../live/live-context.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { heldAction } from './held-action.ts';
import styles from './home.module.css';
import { HOME, type HomeAction, type ShownHome } from './home-document.ts';
import { NextActionCard } from './next-action-card.tsx';
import { NothingToDo } from './nothing-to-do.tsx';
import { Then } from './then.tsx';
import { waitsOnOthers } from './waiting.ts';
import { WaitsOnOthers } from './waits-on-others.tsx';

interface Properties {
  roles: Role[];
  initial: ShownHome;
}

/** What I do next, in one big card; under it, quietly, what comes then and what waits on others. */
export function Home({ roles, initial }: Properties) {
  const me = useMe();
  const { data, problem } = useLiveQuery({ document: HOME, variables: { roles }, initial, watch: { me: true } });
  const [held, setHeld] = useState<HomeAction | null>(null);
  const first = data.myNextAction ?? null;
  const action = heldAction(first, new Set(data.myNextActions.map(({ id }) => id)), held);
  const then = data.myNextActions.filter(({ id }) => id !== action?.id);
  const waiting = waitsOnOthers(data, me);
  const takesPart = me.roles.some((role) => PROCESS_ROLES.includes(role));
  const acted = useRef(false);
  const shown = action?.id;
  // What had the focus went with the action that is done: its successor has it.
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    if (document.activeElement === document.body) document.getElementById('next-action')?.focus();
  }, [shown]);
  const overtaken = first !== null && action !== null && first.id !== action.id;
  return (
    <>
      {problem !== null && (
        <p className={styles.problem} role="status">
          {problem}
        </p>
      )}
      {overtaken && (
        <p className={styles.overtaken} role="status">
          {first.text} on {first.workItem.id} is due before this.{' '}
          <button type="button" className={styles.link} onClick={() => setHeld(null)}>
            Go to it
          </button>
        </p>
      )}
      {action === null ? (
        <NothingToDo roles={me.roles} waiting={waiting[0] ?? null} />
      ) : (
        <NextActionCard
          key={action.id}
          action={action}
          onBegun={() => setHeld(action)}
          onAccepted={() => {
            acted.current = true;
            setHeld(null);
          }}
        />
      )}
      <div className={styles.quiet}>
        {action !== null && <Then actions={then} />}
        {(takesPart || waiting.length > 0) && <WaitsOnOthers waiting={waiting} />}
      </div>
    </>
  );
}
