import type { TypedDocumentString } from '#graphql/documents/graphql.ts';

const ENDPOINT = '/api/graphql';
/** The API answers within ten seconds (decision 9 of its limits); what takes longer is lost on the way. */
const LONGEST_WAIT_MS = 15_000;

/** `NO_ANSWER`: nothing came back, or nothing that the API says. */
const NO_ANSWER = 'NO_ANSWER';

/** Codes after which the same request may be answered later. */
const PASSING = new Set([NO_ANSWER, 'UNAVAILABLE', 'TOO_MANY_REQUESTS']);

/** Why the API did not answer what it was asked; "the process says no" is an answer. */
export class AskProblem extends Error {
  readonly code: string;
  readonly fields: readonly { path: string; message: string }[];

  constructor(code: string, message: string, fields: readonly { path: string; message: string }[] = []) {
    super(message);
    this.code = code;
    this.fields = fields;
  }

  /** Asking again later can help. */
  get passing(): boolean {
    return PASSING.has(this.code);
  }
}

interface GraphQLResponse {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; fields?: { path: string; message: string }[] } }[];
}

/**
 * Asks the API in the name of whoever is signed in.
 *
 * @param keepalive whether the request goes on when the page is left; for short ones only
 * @throws {AskProblem} also when `signal` ends the waiting
 */
export async function askGraphQL<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
  keepalive = false,
): Promise<Result> {
  const { data, errors } = await request(document.toString(), variables, keepalive, signal);
  const [error] = errors ?? [];
  if (error !== undefined) {
    throw new AskProblem(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR', error.message, error.extensions?.fields);
  }
  if (data === undefined || data === null) throw noAnswer();
  return data as Result;
}

async function request(
  query: string,
  variables: unknown,
  keepalive: boolean,
  signal?: AbortSignal,
): Promise<GraphQLResponse> {
  const timeOut = AbortSignal.timeout(LONGEST_WAIT_MS);
  try {
    const response = await fetch(ENDPOINT, {
      method: 'POST',
      keepalive,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
      signal: signal === undefined ? timeOut : AbortSignal.any([signal, timeOut]),
    });
    const answer: unknown = await response.json();
    if (typeof answer === 'object' && answer !== null) return answer;
  } catch {
    // Refused, cut, timed out or not JSON: all the same to who asks, and said below.
  }
  throw noAnswer();
}

const noAnswer = () => new AskProblem(NO_ANSWER, 'Phasegate did not answer. It is asked again until it does.');
