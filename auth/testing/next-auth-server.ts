import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parseCookie, parseSetCookie, stringifyCookie } from 'cookie';
import NextAuth, { type AuthOptions } from 'next-auth';
import { CLIENT_ADDRESS_HEADER } from '#auth/client-address.ts';

/** next-auth behind a bare HTTP server, as its handler for plain requests wants it. */
export async function startNextAuth(
  options: () => AuthOptions,
): Promise<{ origin: string; close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    answer(request, response, options()).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, options: AuthOptions): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = chunks.length === 0 ? undefined : (JSON.parse(Buffer.concat(chunks).toString()) as unknown);
  request.headers[CLIENT_ADDRESS_HEADER] = '203.0.113.1';
  const nextauth = new URL(request.url ?? '/', 'http://any').pathname.split('/').slice(3);
  const asked = Object.assign(request, {
    body,
    query: { nextauth },
    cookies: parseCookie(request.headers.cookie ?? ''),
  });
  const answering = Object.assign(response, {
    status: (code: number) => {
      response.statusCode = code;
      return answering;
    },
    json: (value: unknown) => response.setHeader('Content-Type', 'application/json').end(JSON.stringify(value)),
    send: (value: unknown) => response.end(typeof value === 'string' ? value : JSON.stringify(value)),
  });
  await (NextAuth(asked as never, answering as never, options) as Promise<unknown>);
}

/** Somebody's browser: keeps cookies, follows nothing. */
export class Browser {
  readonly jar = new Map<string, string>();
  readonly setCookies: string[] = [];

  constructor(readonly origin: string) {}

  /** As a header. */
  get cookie(): string {
    return stringifyCookie(Object.fromEntries(this.jar));
  }

  async call(action: string, body?: Record<string, unknown>): Promise<Response> {
    const response = await fetch(`${this.origin}/api/auth/${action}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { cookie: this.cookie, 'content-type': 'application/json' },
      redirect: 'manual',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    for (const line of response.headers.getSetCookie()) {
      this.setCookies.push(line);
      const { name, value = '' } = parseSetCookie(line);
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return response;
  }

  async csrfToken(): Promise<string> {
    return ((await (await this.call('csrf')).json()) as { csrfToken: string }).csrfToken;
  }

  /** Sends the sign-in form; the answer is where it leads. */
  async signIn(email: unknown, password: unknown): Promise<string> {
    const csrfToken = await this.csrfToken();
    const response = await this.call('callback/credentials', { csrfToken, email, password, callbackUrl: '/' });
    return response.headers.get('location') ?? '';
  }
}
