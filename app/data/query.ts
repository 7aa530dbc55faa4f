import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { signInPath } from '../sign-in/sign-in-path.ts';
import { installation } from './installation.ts';

/** What a page gets: its data, or the news that a part it needs is away for now. */
export type QueryAnswer<Result> = { kind: 'data'; data: Result } | { kind: 'away' } | Invalid;

/** What was asked for is not there, or can't be asked for. */
export interface Invalid {
  kind: 'invalid';
  /** Why, for people. */
  message: string;
  /** What of the question is wrong, by its place there; nothing where the question as a whole is. */
  fields: readonly { path: string; message: string }[];
}

/** Nobody is signed in, or not any more. */
export interface SignedOut {
  kind: 'signedOut';
}

interface GraphQLResponse {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; fields?: Invalid['fields'] } }[];
}

const LONGEST_WAIT_MS = 15_000;

/**
 * Asks this process's own GraphQL endpoint in the name of whoever asked for the page. Sends people who are not signed
 * in to the sign-in page.
 *
 * @throws {Error} when the answer is an error that no page expects
 */
export async function query<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<QueryAnswer<Result>> {
  const answer = await answerTo(document, variables);
  if (answer.kind === 'signedOut') redirect(signInPath((await headers()).get('x-requested-page') ?? '/'));
  return answer;
}

/**
 * As {@link query}, for those who can't be sent anywhere else.
 *
 * @throws {Error} as {@link query}
 */
export async function answerTo<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
): Promise<QueryAnswer<Result> | SignedOut> {
  const incoming = await headers();
  const response = await ask(document.toString(), variables, incoming.get('cookie') ?? '');
  if (response === null) return { kind: 'away' };
  const [error] = response.errors ?? [];
  if (error === undefined) return { kind: 'data', data: response.data as Result };
  switch (error.extensions?.code) {
    case 'UNAUTHENTICATED':
      return { kind: 'signedOut' };
    case 'UNAVAILABLE':
      return { kind: 'away' };
    case 'BAD_USER_INPUT':
    case 'NOT_FOUND':
      return { kind: 'invalid', message: error.message, fields: error.extensions.fields ?? [] };
    default:
      throw new Error(`${error.extensions?.code ?? 'An error without a code'}: ${error.message}`);
  }
}

async function ask(text: string, variables: Record<string, unknown>, cookie: string): Promise<GraphQLResponse | null> {
  try {
    const response = await fetch(installation().graphqlEndpoint, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ query: text, variables }),
      cache: 'no-store',
      signal: AbortSignal.timeout(LONGEST_WAIT_MS),
    });
    return (await response.json()) as GraphQLResponse;
  } catch (error) {
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return null;
    throw error;
  }
}
