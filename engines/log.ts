/** Takes one line meant for the person at the terminal, without a line break. */
export type Log = (line: string) => void;

/** A log whose lines carry the name of the part they are about. */
export function prefixed(log: Log, name: string): Log {
  return (line) => log(`  ${name.padEnd(9)} ${line}`);
}

/** A log for the details of a step. */
export function indented(log: Log): Log {
  return (line) => log(`      ${line}`);
}

/** Elapsed time for people: `0.4 s`, `12 s`, `2 min 5 s`. */
export function formatElapsed(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 10) return `${seconds.toFixed(1)} s`;
  if (seconds < 120) return `${Math.round(seconds)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Says every `everyMs` that something is still under way, so that a long wait never looks like a hang.
 *
 * @returns a function that ends the messages
 */
export function reportProgress(log: Log, doing: string, everyMs = 5000): () => void {
  const started = Date.now();
  const timer = setInterval(() => log(`${doing} … ${formatElapsed(Date.now() - started)}`), everyMs);
  return () => clearInterval(timer);
}
