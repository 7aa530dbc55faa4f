import { setTimeout as delay } from 'node:timers/promises';
import { ExampleError } from './example-error.ts';

const REQUEST_TIMEOUT_MS = 15_000;
/** How long an outage may last before the example gives up. */
const PATIENCE_MS = 60_000;

/** A signed-in person's way to the API. */
export interface Session {
  /**
   * Sends one operation. While the answer is UNAVAILABLE it is sent again, the very same: a command's id makes sure
   * that it happens once.
   *
   * @throws {ExampleError} on any other error
   */
  graphql<T>(query: string, variables?: Record<string, unknown>): Promise<T>;
  /** What the browser would send, for a socket. */
  cookie(): string;
}

interface GraphQLAnswer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string; fields?: unknown } }[];
}

/**
 * Signs in as a browser does: the token against forged requests, then the credentials, then the session's cookie.
 *
 * @throws {ExampleError} when the address cannot be reached or the person is not let in
 */
export async function signIn(url: string, email: string, password: string): Promise<Session> {
  const cookies = new Map<string, string>();
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const request = async (path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('cookie', cookie());
    const response = await reach(`${url}${path}`, { ...init, headers, redirect: 'manual' });
    for (const cookie of response.headers.getSetCookie()) keep(cookies, cookie);
    return response;
  };

  const { csrfToken } = await readJson<{ csrfToken: string }>(await request('/api/auth/csrf'));
  const answer = await request('/api/auth/callback/credentials', {
    method: 'POST',
    body: new URLSearchParams({ csrfToken, email, password, json: 'true' }),
  });
  await answer.text();
  if (![...cookies.keys()].some((name) => name.endsWith('next-auth.session-token'))) {
    throw new ExampleError(`${email} was not let in (status ${answer.status}). The example needs the demo people.`);
  }

  return {
    cookie,
    async graphql<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
      const body = JSON.stringify({ query, variables });
      const started = Date.now();
      for (;;) {
        const response = await request('/api/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body,
        });
        const { data, errors } = await readJson<GraphQLAnswer>(response);
        const [error] = errors ?? [];
        if (error === undefined) return data as T;
        if (error.extensions?.code !== 'UNAVAILABLE' || Date.now() - started > PATIENCE_MS) {
          const fields = error.extensions?.fields === undefined ? '' : ` ${JSON.stringify(error.extensions.fields)}`;
          throw new ExampleError(`${email} got ${error.extensions?.code ?? 'an error'}: ${error.message}${fields}`);
        }
        await delay(1000);
      }
    },
  };
}

async function reach(address: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(address, { ...init, signal: AbortSignal.timeout(REQUEST_TIMEOUT_MS) });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new ExampleError(`${address} cannot be reached (${why}). Is "npm start" running?`, { cause: error });
  }
}

async function readJson<T>(response: Response): Promise<T> {
  const text = await response.text();
  try {
    return JSON.parse(text) as T;
  } catch (error) {
    const what = `${response.url} answered with status ${response.status} and no JSON`;
    throw new ExampleError(`${what}. Is this the address of Phasegate?`, { cause: error });
  }
}

/** Keeps a cookie, or forgets it where the answer takes it back. */
function keep(cookies: Map<string, string>, setCookie: string): void {
  const [pair, attributes] = split(setCookie, ';');
  const [name, value] = split(pair, '=');
  if (value === '' || /; *max-age=0\b/i.test(`;${attributes}`)) cookies.delete(name);
  else cookies.set(name, value);
}

/** The text before and after the first separator. */
function split(text: string, separator: string): [before: string, after: string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text.trim(), ''] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
