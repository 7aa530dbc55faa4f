/**
 * A failure that is told to the person who started the program: what happened, what was tried, and what to do.
 * Its `message` is complete; no stack trace belongs with it.
 */
export class RemedyError extends Error {
  readonly tried: readonly string[];
  readonly remedy: string;

  constructor(what: string, details: { tried?: readonly string[]; remedy: string; cause?: unknown }) {
    super(what, { cause: details.cause });
    this.name = 'RemedyError';
    this.tried = details.tried ?? [];
    this.remedy = details.remedy;
  }
}

/** The short text of any thrown value: its message, or itself as text. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** The lines that tell a failure: what happened, each thing that was tried, and the remedy where one is known. */
export function describeFailure(error: unknown): string[] {
  const lines = messageOf(error).split('\n');
  if (!(error instanceof RemedyError)) return lines;
  const tried = error.tried.map((line) => `  tried: ${line}`);
  return [...lines, ...tried, `  remedy: ${error.remedy}`];
}
