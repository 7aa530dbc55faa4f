'use client';

import { useEffect, useEffectEvent } from 'react';
import type { Role } from '#domain/vocabulary.ts';
import { useLive } from './live-context.ts';
import type { WorkItemPush } from './push.ts';
import { type Room, roomsOf } from './room.ts';

/**
 * Calls `onChange` with every push to a board that is news.
 *
 * @param board a role, several roles whose boards are shown as one, or null for everybody's
 */
export function useBoardPushes(board: Role | readonly Role[] | null, onChange: (push: WorkItemPush) => void): void {
  const { link, pushes } = useLive();
  const changed = useEffectEvent(onChange);
  const watch = board === null || typeof board === 'string' ? { board } : { boards: board };
  const rooms = JSON.stringify(roomsOf(watch, null));
  useEffect(() => {
    const leave = (JSON.parse(rooms) as Room[]).map((room) => link.watch(room));
    const stop = pushes.listen((push) => changed(push));
    return () => {
      stop();
      for (const one of leave) one();
    };
  }, [link, pushes, rooms]);
}
