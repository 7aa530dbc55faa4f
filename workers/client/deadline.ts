import { RunUnavailableError } from './errors.ts';

/**
 * Every call to a run is answered within this time, one way or the other (decision 7): a caller of the API waits ten
 * seconds at most, of which the reads before and after take a part.
 */
export const CALL_MILLIS = 8_500;

const SHORTEST_PAUSE_MILLIS = 20;
const LONGEST_PAUSE_MILLIS = 300;

/** The end of one call, shared by all its steps. */
export class Deadline {
  readonly at: number;
  #pauseMillis = SHORTEST_PAUSE_MILLIS;

  constructor(millis: number) {
    this.at = Date.now() + millis;
  }

  get remaining(): number {
    return Math.max(0, this.at - Date.now());
  }

  get passed(): boolean {
    return this.remaining === 0;
  }

  /** The step's result, or `RunUnavailableError` with this message once the deadline has passed. */
  async within<Result>(step: Promise<Result>, message: string): Promise<Result> {
    let timer: NodeJS.Timeout | undefined;
    const end = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => reject(new RunUnavailableError(message)), this.remaining);
    });
    try {
      return await Promise.race([step, end]);
    } finally {
      clearTimeout(timer);
    }
  }

  /** Waits longer from time to time, but not beyond the deadline. */
  async pause(): Promise<void> {
    const millis = Math.min(this.#pauseMillis, this.remaining);
    this.#pauseMillis = Math.min(this.#pauseMillis * 2, LONGEST_PAUSE_MILLIS);
    await new Promise((resolve) => setTimeout(resolve, millis));
  }
}
