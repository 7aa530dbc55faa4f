'use client';

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';

const TICK_MS = 30_000;

const StartContext = createContext<number | null>(null);

interface Properties {
  /** When the server prepared the page, in milliseconds of the epoch: what the first paint is told by. */
  start: number;
  children: ReactNode;
}

/** The one clock of a page. Server and browser first agree on `start`, so that both write the same. */
export function ClockProvider({ start, children }: Properties) {
  return <StartContext value={start}>{children}</StartContext>;
}

/**
 * Now, in milliseconds of the epoch, moving on every half minute and when the page is looked at again.
 *
 * @throws {Error} outside of `ClockProvider`
 */
export function useNow(): number {
  const start = useContext(StartContext);
  if (start === null) throw new Error('This is used below ClockProvider only.');
  return useSyncExternalStore(subscribe, tick, () => start);
}

const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;
let present: number | null = null;

function tick(): number {
  present ??= Date.now();
  return present;
}

function moveOn(): void {
  if (document.visibilityState === 'hidden') return;
  present = Date.now();
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    present = Date.now();
    timer = setInterval(moveOn, TICK_MS);
    document.addEventListener('visibilitychange', moveOn);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', moveOn);
    present = null;
  };
}
