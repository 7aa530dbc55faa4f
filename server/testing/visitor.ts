import { parseCookie, parseSetCookie, stringifyCookie } from 'cookie';

interface RequestWithHeaders extends RequestInit {
  headers?: Record<string, string>;
}

/** Somebody with a browser that keeps cookies, follows nothing by itself and runs no JavaScript. */
export class Visitor {
  readonly cookies = new Map<string, string>();

  constructor(readonly origin: string) {}

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers });
  }

  /** Sends a form, as a page without JavaScript does. */
  post(path: string, fields: Record<string, string>): Promise<Response> {
    return this.#send(path, { method: 'POST', body: new URLSearchParams(fields) });
  }

  async graphql<Data>(query: string, variables: Record<string, unknown> = {}): Promise<GraphQLAnswer<Data>> {
    const response = await this.#send('/api/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer<Data>;
  }

  /** Opens the sign-in page and sends its form, filled in. */
  async signIn(email: string, password: string, page = '/sign-in'): Promise<Response> {
    const html = await (await this.get(page)).text();
    const csrfToken = hiddenField(html, 'csrfToken');
    const callbackUrl = hiddenField(html, 'callbackUrl');
    return this.post('/api/auth/callback/credentials', { csrfToken, callbackUrl, email, password });
  }

  /** A second browser with the same cookies, such as somebody who stole them. */
  twin(): Visitor {
    const twin = new Visitor(this.origin);
    for (const [name, value] of this.cookies) twin.cookies.set(name, value);
    return twin;
  }

  async #send(path: string, request: RequestWithHeaders): Promise<Response> {
    const cookie = stringifyCookie(Object.fromEntries(this.cookies));
    const response = await fetch(new URL(path, this.origin), {
      redirect: 'manual',
      ...request,
      headers: { ...request.headers, ...(cookie === '' ? {} : { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const { name, value, maxAge, expires } = parseSetCookie(line);
      const over = maxAge === 0 || (expires !== undefined && expires.getTime() <= Date.now());
      if (over || value === undefined || value === '') this.cookies.delete(name);
      else this.cookies.set(name, parseCookie(`v=${value}`).v ?? value);
    }
    return response;
  }
}

export interface GraphQLAnswer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The value of a hidden field of a page's first form that has one. */
export function hiddenField(html: string, name: string): string {
  const [, value] = new RegExp(`name="${name}" value="([^"]*)"`).exec(html) ?? [];
  if (value === undefined) throw new Error(`The page has no hidden field “${name}”.`);
  return value.replaceAll('&amp;', '&');
}
