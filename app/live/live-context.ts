'use client';

import { createContext, useContext } from 'react';
import type { Me } from './me.ts';

export interface Live {
  me: Me;
}

export const LiveContext = createContext<Live | null>(null);

/** @throws {Error} outside of `LiveProvider` */
export function useLive(): Live {
  const live = useContext(LiveContext);
  if (live === null) throw new Error('This is used below LiveProvider only.');
  return live;
}

/** Who is signed in. */
export const useMe = (): Me => useLive().me;
