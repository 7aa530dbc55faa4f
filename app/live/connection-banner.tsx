'use client';

import { useLive } from './live-context.ts';

/** Says, politely, that the connection is lost, that it is back, or that the session has ended. */
export function ConnectionBanner() {
  useLive();
  return null;
}
