/** The words on the command line are not a request; the message says why, for people. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
