import { limitWords } from '#domain/limit-words.ts';
import { duration, fineDuration } from './duration.ts';

const MINUTE = 60_000;

interface Limit {
  /** Of the process, whatever the time scale. */
  limitSeconds: number;
  startedAt: string;
  /** The instant at which it is really reached. */
  dueAt: string;
}

/** A limit as people say it, and where time runs faster how long it really takes: "2 hours, here 2 m". */
export function realLimitWords({ limitSeconds, startedAt, dueAt }: Limit): string {
  const taken = Date.parse(dueAt) - Date.parse(startedAt);
  const said = limitWords(limitSeconds);
  if (taken === limitSeconds * 1000) return said;
  return `${said}, here ${realLength(taken)}`;
}

/** A length of real time, to the second below ten minutes. */
export const realLength = (milliseconds: number): string =>
  milliseconds < 10 * MINUTE ? fineDuration(milliseconds) : duration(milliseconds);
