/** How an operator's command ended, for scripts. */
export const EXIT = {
  DONE: 0,
  /** Something is not as it should be, and the output says what. */
  FOUND: 1,
  /** The command or the environment cannot be understood. */
  USAGE: 2,
  /** An engine is away: the same command may succeed later. */
  AWAY: 3,
  /** Stopped by Ctrl-C; the output says how to go on from there. */
  STOPPED: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
