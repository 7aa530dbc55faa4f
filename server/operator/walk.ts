import { Progress } from './progress.ts';

/** How many work items are worked on at once, and after how many a place to go on from is certain. */
const AT_ONCE = 8;
const STRETCH = 64;

type Say = (line: string) => void;

/** All work items, or those after one that an earlier walk came to. */
export interface WalkRequest {
  /** As the operator names it, to be told how to go on. */
  command: string;
  after: string | null;
  stop: AbortSignal;
}

/** How a walk ended. */
export interface Walked {
  done: number;
  /** Asked to stop before the end. */
  stopped: boolean;
  sum: string;
}

/**
 * Goes through work items in the order of their numbers, several at once, saying how far it is. Where it ends early it
 * says with which words to go on; nothing but the ids is held.
 *
 * @throws what a step throws, after the step's neighbours have ended
 */
export async function walk(
  ids: readonly string[],
  { command, after, stop }: WalkRequest,
  step: (id: string) => Promise<void>,
  say: Say,
): Promise<Walked> {
  const left = after === null ? ids : ids.filter((id) => Number(id) > Number(after));
  const progress = new Progress(left.length, say);
  let certain = after;
  const goOn = () => say(`To go on from here: ${command}${certain === null ? '' : ` --after ${certain}`}`);
  for (let from = 0; from < left.length; from += STRETCH) {
    if (stop.aborted) {
      goOn();
      return { done: progress.done, stopped: true, sum: progress.sum() };
    }
    const stretch = left.slice(from, from + STRETCH);
    try {
      await atOnce(stretch, step);
    } catch (error) {
      goOn();
      throw error;
    }
    certain = stretch.at(-1) ?? certain;
    progress.advance(stretch.length);
  }
  return { done: progress.done, stopped: false, sum: progress.sum() };
}

/** Ends at the first failure, when what is under way has ended too. */
async function atOnce(ids: readonly string[], step: (id: string) => Promise<void>): Promise<void> {
  const waiting = [...ids];
  let failed = false;
  const lane = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined && !failed; id = waiting.shift()) {
      try {
        await step(id);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: AT_ONCE }, lane));
  for (const result of ended) if (result.status === 'rejected') throw result.reason;
}
