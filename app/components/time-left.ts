import { duration, fineDuration, roughDuration } from './duration.ts';

/** How much of a span of time is left, and how that is said and drawn. */
export interface TimeLeft {
  /** `warned` from three quarters of the span on, `over` from its end on. */
  phase: 'running' | 'warned' | 'over';
  /** Share of the span that is left, 1 at its start and 0 from its end on. */
  share: number;
  /** What is left, "1 h 12 m", or by how much it is over, "2 h". */
  amount: string;
}

/** The share of a span at which people are warned (TM-3). */
const WARNING_SHARE = 0.75;

/**
 * Instants in milliseconds of the epoch. A span that begins at its end, or after it, has nothing left to lose: it is
 * drawn as if it had just begun until it is over.
 *
 * @param fine tells short times to the second
 */
export function timeLeft(startedAt: number, dueAt: number, now: number, fine = false): TimeLeft {
  if (now >= dueAt) return { phase: 'over', share: 0, amount: (fine ? fineDuration : roughDuration)(now - dueAt) };
  const span = dueAt - startedAt;
  const share = span <= 0 ? 1 : Math.min(1, (dueAt - now) / span);
  const phase = share <= 1 - WARNING_SHARE ? 'warned' : 'running';
  return { phase, share, amount: (fine ? fineDuration : duration)(dueAt - now) };
}
