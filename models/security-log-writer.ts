import { addDenial, type Denial } from './security-log.ts';

/** Why a denial has no row: the database did not take it, or whoever is denied sends more than is kept. */
export type LossReason = 'failed' | 'flood';

interface Options {
  log: { warn: (facts: object, words: string) => void; error: (facts: object, words: string) => void };
  /** Counts what has no row, for the metrics. */
  lost: (reason: LossReason) => void;
  write?: (denial: Denial) => Promise<void>;
  /** Milliseconds since 1970. */
  clock?: () => number;
}

/** Where denials are noted. */
export interface SecurityLog {
  /**
   * Adds a row. Never fails, and after {@link LONGEST_WAIT} nobody waits for it: the answer matters more. What the
   * database does not take stands in the process's own log instead.
   */
  note(denial: Denial): Promise<void>;
  /**
   * Whether there is room for one more row of somebody who is denied before anything is looked at: an address without a
   * session, or a person who sends too fast. Otherwise anybody could fill the disk.
   */
  hasRoom(who: string): boolean;
}

/** Milliseconds for which an answer waits for its row. */
const LONGEST_WAIT = 250;
/** Rows a minute of one address without a session, or of one person who sends too fast. */
export const ROOM_PER_MINUTE = 60;
const MINUTE = 60_000;

export function createSecurityLog({ log, lost, write = addDenial, clock = Date.now }: Options): SecurityLog {
  let minute = 0;
  let counts = new Map<string, number>();
  return {
    async note(denial) {
      const written = write(denial).catch((error: unknown) => {
        lost('failed');
        log.error({ err: error, denial }, 'a denied command could not be written into the security log');
      });
      let timer: NodeJS.Timeout | undefined;
      const enough = new Promise<void>((resolve) => {
        timer = setTimeout(resolve, LONGEST_WAIT);
      });
      await Promise.race([written, enough]);
      clearTimeout(timer);
    },
    hasRoom(who) {
      const now = Math.floor(clock() / MINUTE);
      if (now !== minute) {
        minute = now;
        counts = new Map();
      }
      const count = (counts.get(who) ?? 0) + 1;
      counts.set(who, count);
      if (count <= ROOM_PER_MINUTE) return true;
      lost('flood');
      if (count === ROOM_PER_MINUTE + 1) {
        log.warn({ who }, 'further denials of this minute are left out of the security log');
      }
      return false;
    },
  };
}
