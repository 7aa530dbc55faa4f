'use client';

import { createContext, type ReactNode, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

/** Seconds of the process between two movements of the clock. */
const TICK_SECONDS = 30;
const SHORTEST_TICK_MS = 1_000;
const HOUR_SECONDS = 3600;

interface PageClock {
  start: number;
  secondsPerHour: number;
}

const ClockContext = createContext<PageClock | null>(null);

interface Properties {
  /** When the server prepared the page, in milliseconds of the epoch: what the first paint is told by. */
  start: number;
  /** Seconds that an hour of the process takes: where time runs faster, the clock moves on more often. */
  secondsPerHour: number;
  children: ReactNode;
}

/** The one clock of a page. Server and browser first agree on `start`, so that both write the same. */
export function ClockProvider({ start, secondsPerHour, children }: Properties) {
  const clock = useMemo(() => ({ start, secondsPerHour }), [start, secondsPerHour]);
  return <ClockContext value={clock}>{children}</ClockContext>;
}

/**
 * Now, in milliseconds of the epoch, moving on every half minute of the process and when the page is looked at again.
 *
 * @throws {Error} outside of `ClockProvider`
 */
export function useNow(): number {
  const { start, secondsPerHour } = usePageClock();
  const subscribeAt = useCallback((listener: () => void) => subscribe(listener, secondsPerHour), [secondsPerHour]);
  return useSyncExternalStore(subscribeAt, tick, () => start);
}

/** Whether an hour takes less than an hour, so that seconds are worth telling. */
export function useFastTime(): boolean {
  return usePageClock().secondsPerHour < HOUR_SECONDS;
}

function usePageClock(): PageClock {
  const clock = useContext(ClockContext);
  if (clock === null) throw new Error('This is used below ClockProvider only.');
  return clock;
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

function subscribe(listener: () => void, secondsPerHour: number): () => void {
  if (listeners.size === 0) {
    present = Date.now();
    timer = setInterval(moveOn, Math.max(SHORTEST_TICK_MS, (TICK_SECONDS * 1000 * secondsPerHour) / HOUR_SECONDS));
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
