import pLimit from 'p-limit';

/** So many people wait already that one more would wait too long. */
export class CrowdedError extends Error {
  override readonly name = 'CrowdedError';
}

interface TurnLimits {
  /** How many are served at once. */
  atOnce: number;
  /** How many may wait and be served altogether, and from one address. */
  inAll: number;
  fromOneAddress: number;
}

/**
 * Serves a few at a time, in order, so that hashing passwords never takes the whole process; refuses at once when too
 * many wait, or too many from one address.
 */
export function createTurns({ atOnce, inAll, fromOneAddress }: TurnLimits) {
  const limit = pLimit(atOnce);
  const present = new Map<string, number>();
  let all = 0;
  return async <Result>(address: string, serve: () => Promise<Result>): Promise<Result> => {
    const here = present.get(address) ?? 0;
    if (all >= inAll || here >= fromOneAddress) throw new CrowdedError('Too many people sign in at this moment.');
    all += 1;
    present.set(address, here + 1);
    try {
      return await limit(serve);
    } finally {
      all -= 1;
      const left = (present.get(address) ?? 1) - 1;
      if (left === 0) present.delete(address);
      else present.set(address, left);
    }
  };
}
