'use client';

import { useEffect, useEffectEvent } from 'react';
import type { Role } from '#domain/vocabulary.ts';
import { useLive } from './live-context.ts';
import type { WorkItemPush } from './push.ts';

/** Calls `onChange` with every push to the board of a role (null: all work items) that is news. */
export function useBoardPushes(role: Role | null, onChange: (push: WorkItemPush) => void): void {
  const { link, pushes } = useLive();
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    const leave = link.watch({ board: role });
    const stop = pushes.listen((push) => changed(push));
    return () => {
      stop();
      leave();
    };
  }, [link, pushes, role]);
}
