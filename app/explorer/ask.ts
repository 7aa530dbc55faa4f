/** A problem as the API tells it. */
export interface AnswerError {
  message: string;
  locations?: readonly { line: number; column: number }[];
  path?: readonly (string | number)[];
  extensions?: { code?: string; fields?: readonly { path: string; message: string }[] };
}

/** What came back for a query, as it came. */
export interface Answer {
  data?: unknown;
  errors?: readonly AnswerError[];
  extensions?: { cost?: { own: number; limit: number } };
}

/** An answer with what its way took. */
export interface Answered {
  answer: Answer;
  milliseconds: number;
  bytes: number;
}

interface Asked {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
}

const ENDPOINT = '/api/graphql';

/**
 * Sends what somebody wrote, in their name, and gives back whatever the API says to it.
 *
 * @throws {TypeError} when nothing came back, or nothing that the API says
 * @throws {DOMException} `AbortError` when `signal` ended it
 */
export async function ask(asked: Asked, signal: AbortSignal): Promise<Answered> {
  const begun = performance.now();
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(asked),
    signal,
  });
  const text = await response.text();
  const answer = parse(text);
  if (answer === null) throw new TypeError('This is no answer of the API.');
  return { answer, milliseconds: performance.now() - begun, bytes: new TextEncoder().encode(text).length };
}

function parse(text: string): Answer | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' ? parsed : null;
  } catch {
    // A proxy's page, or a cut answer: no answer of the API, as the caller is told.
    return null;
  }
}
