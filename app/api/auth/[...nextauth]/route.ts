import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { createAuthOptions } from '#auth/options.ts';
import { installation } from '../../../data/installation.ts';

interface Context {
  params: Promise<{ nextauth: string[] }>;
}

export const dynamic = 'force-dynamic';

/** next-auth, at the address where its clients look for it. */
async function answer(request: NextRequest, context: Context): Promise<Response> {
  try {
    const response = (await NextAuth(request, context, createAuthOptions())) as Response;
    return withRelativeLocation(response, installation().origin);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return Response.json({ error: 'The body is not JSON. Send a form, or JSON that can be read.' }, { status: 400 });
  }
}

/**
 * Where next-auth leads within this installation, it names the whole address; somebody who came by another name of this
 * machine, such as localhost, would lose the cookie on the way.
 */
function withRelativeLocation(response: Response, origin: string): Response {
  const location = response.headers.get('location');
  if (location === null || !URL.canParse(location, origin)) return response;
  const target = new URL(location, origin);
  // Two slashes at the beginning would be the address of another host.
  const path = target.pathname.replace(/^\/+/, '/');
  if (target.origin === origin) response.headers.set('location', `${path}${target.search}`);
  return response;
}

export { answer as GET, answer as POST };
