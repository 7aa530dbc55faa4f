/** A request is answered within this many milliseconds, whatever is away; the contract says ten seconds. */
const LONGEST_ANSWER = 9_500;

/** The end of a request that comes in now, in milliseconds since 1970. */
export function endOfRequest(): number {
  return Date.now() + LONGEST_ANSWER;
}

/** The request came to its end without an answer; callers get `UNAVAILABLE`. */
export class NotInTimeError extends Error {
  override readonly name = 'NotInTimeError';
}

/**
 * The step's result, or `NotInTimeError` at the end of the request. Each engine has time-outs of its own; several of them one
 * after the other can add up to more than a caller may wait.
 */
export async function inTime<Result>(end: number, step: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(
      () => reject(new NotInTimeError('The request has come to its end.')),
      Math.max(0, end - Date.now()),
    );
  });
  try {
    return await Promise.race([step, passed]);
  } finally {
    clearTimeout(timer);
  }
}
