/** What the API needs of a log: the facts first, then a few words. pino's logger is one. */
export interface Log {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}
