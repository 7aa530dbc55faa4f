/** The database can't be reached, or is not connected: nothing was decided, and trying again later may help. */
export class DatabaseUnavailableError extends Error {
  override readonly name = 'DatabaseUnavailableError';

  constructor(cause: unknown) {
    super('The database can’t be reached at the moment.', { cause });
  }
}

/** What the driver throws when a server is away, silent, or overrun. */
const DRIVER_ERRORS = new Set([
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoPoolClosedError',
  'MongoWaitQueueTimeoutError',
  'MongoConnectionPoolClosedError',
  'MongoOperationTimeoutError',
  'MongoServerClosedError',
  'MongoExpiredSessionError',
  'MongoClientClosedError',
  'MongoStalePrimaryError',
  'MongoSystemError',
]);

/** What Node says of a connection that was ended in the middle of a sentence; the driver passes it on as it is. */
const SOCKET_CODES = new Set([
  'EPIPE',
  'ECONNRESET',
  'ECONNREFUSED',
  'ECONNABORTED',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
]);

/** Server codes for "not now": no primary, stepping down, shutting down, out of time, write not yet safe. */
const SERVER_CODES = new Set([6, 7, 50, 64, 89, 91, 189, 262, 9001, 10107, 11600, 11602, 13435, 13436]);

/** How the embedded database says that the PostgreSQL behind it is away; it has no code of its own for that. */
const EMBEDDED_AWAY =
  /failed to connect to|connection refused|conn closed|closed pool|unexpected EOF|is (starting up|shutting down|in recovery mode|not yet accepting connections)|terminating connection|broken pipe|context deadline exceeded|connection reset/i;

/** Whether an error, or any cause of it, means that the database is away: answer `UNAVAILABLE`, try again later. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error instanceof DatabaseUnavailableError || DRIVER_ERRORS.has(error.name)) return true;
  if (error.name === 'MongooseError' && /initial connection|buffering timed out|disconnected/.test(error.message)) {
    return true;
  }
  if ('code' in error && typeof error.code === 'string' && SOCKET_CODES.has(error.code)) return true;
  if ('code' in error && typeof error.code === 'number') {
    if (SERVER_CODES.has(error.code)) return true;
    if (error.code === 1 && EMBEDDED_AWAY.test(error.message)) return true;
  }
  // A write of several documents is said to have failed as such, whatever came in between.
  if ('errorResponse' in error && error.errorResponse instanceof Error) return isUnavailable(error.errorResponse);
  return isUnavailable(error.cause);
}
