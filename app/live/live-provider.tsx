'use client';

import { QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { LiveContext } from './live-context.ts';
import { createLiveParts } from './live-parts.ts';
import type { Me } from './me.ts';

/** A page that nobody looked at for longer may have missed more than its socket noticed. */
const AWAY_MS = 10_000;

/** What every signed-in page lives on: one socket, one store of what was asked. */
export function LiveProvider({ me, children }: { me: Me; children: ReactNode }) {
  const [parts] = useState(() => createLiveParts(me));
  const { client, link } = parts;
  const live = useMemo(() => ({ me, ...parts }), [me, parts]);

  useEffect(() => {
    let hiddenSince: number | null = null;
    const offline = () => link.offline();
    const online = () => link.reconnect();
    const seen = () => {
      const away = hiddenSince === null ? 0 : Date.now() - hiddenSince;
      hiddenSince = document.hidden ? Date.now() : null;
      if (!document.hidden && away > AWAY_MS) void link.wake();
    };
    link.open();
    window.addEventListener('offline', offline);
    window.addEventListener('online', online);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('offline', offline);
      window.removeEventListener('online', online);
      document.removeEventListener('visibilitychange', seen);
      link.close();
    };
  }, [link]);

  return (
    <QueryClientProvider client={client}>
      <LiveContext value={live}>{children}</LiveContext>
    </QueryClientProvider>
  );
}
