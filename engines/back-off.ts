const FIRST_WAIT_MS = 200;
const LONGEST_MS = 10_000;
const STABLE_MS = 60_000;

/** How long to wait before each restart: 0.2 s, doubled each time up to 10 s, from the start after a minute of running. */
export interface BackOff {
  /** @param ranForMs how long the process ran before it ended */
  next(ranForMs: number): number;
}

export function createBackOff(): BackOff {
  let failures = 0;
  return {
    next(ranForMs) {
      failures = ranForMs >= STABLE_MS ? 1 : failures + 1;
      return Math.min(FIRST_WAIT_MS * 2 ** (failures - 1), LONGEST_MS);
    },
  };
}
