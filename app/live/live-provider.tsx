'use client';

import { type ReactNode, useMemo } from 'react';
import { LiveContext } from './live-context.ts';
import type { Me } from './me.ts';

/** What every signed-in page lives on: one socket, one store of what was asked. */
export function LiveProvider({ me, children }: { me: Me; children: ReactNode }) {
  const live = useMemo(() => ({ me }), [me]);
  return <LiveContext value={live}>{children}</LiveContext>;
}
