'use client';

import { useSyncExternalStore } from 'react';
import { useLive } from './live-context.ts';

/** The name of the person who just changed a work item, for four seconds; null for oneself and for the process. */
export function useChangedBy(workItemId: string): string | null {
  const { changes } = useLive();
  return useSyncExternalStore(
    changes.subscribe,
    () => changes.nameOf(workItemId),
    () => null,
  );
}
