import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Twice what everybody may count on (contract: 50 a second). */
const REQUESTS_PER_SECOND = 100;

/** Whether a person may be answered now; counts the request. */
export type RequestRate = (personId: string) => Promise<boolean>;

/** Counts the requests of each person in this process, second by second. */
export function createRequestRate(requestsPerSecond: number = REQUESTS_PER_SECOND): RequestRate {
  const limiter = new RateLimiterMemory({ points: requestsPerSecond, duration: 1 });
  return async (personId) => {
    try {
      await limiter.consume(personId);
      return true;
    } catch (rejection) {
      if (rejection instanceof RateLimiterRes) return false;
      throw rejection;
    }
  };
}
