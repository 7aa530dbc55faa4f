'use client';

import type { QueryClient } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { Changes } from './changes.ts';
import type { Link } from './link.ts';
import type { LiveQueries } from './live-queries.ts';
import type { Me } from './me.ts';

/** What the live parts of all pages share. */
export interface Live {
  me: Me;
  client: QueryClient;
  link: Link;
  queries: LiveQueries;
  changes: Changes;
}

/** Begins the key of every live query. */
export const LIVE = 'live';

export const LiveContext = createContext<Live | null>(null);

/** @throws {Error} outside of `LiveProvider` */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('This is used below LiveProvider only.');
  return live;
}

/** Who is signed in. */
export const useMe = (): Me => useLive().me;
