import type { AuthOptions, User } from 'next-auth';
import type { SecurityLog } from '#models/security-log-writer.ts';
import { endSession, SESSION_LIFE } from '#models/sessions.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { CLIENT_ADDRESS_HEADER, toClientAddress } from './client-address.ts';
import { checkSession } from './session.ts';
import { toSessionToken } from './session-token.ts';
import { type AuthSettings, authSettings } from './settings.ts';
import { signIn } from './sign-in.ts';

/** What the sign-in page is told, as `error` in its address; a wrong account or password is next-auth's `CredentialsSignin`. */
type SignInProblem = 'TooManyAttempts' | 'Unavailable' | 'Failed';

declare module 'next-auth' {
  interface User {
    sessionId: string;
    sessionVersion: number;
  }
}

declare module 'next-auth/jwt' {
  interface JWT {
    sessionId?: string;
    sessionVersion?: number;
  }
}

/** Options of next-auth: e-mail address and password; the cookie names a session record and says nothing about rights. */
export function createAuthOptions(settings: AuthSettings = authSettings()): AuthOptions {
  const { secret, https, log, securityLog } = settings;
  const report = (error: unknown, message: string): void => log?.error({ err: error }, message);
  return {
    secret,
    useSecureCookies: https,
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-in' },
    // The session record ends it earlier; the cookie never outlives the longest.
    session: { strategy: 'jwt', maxAge: SESSION_LIFE / 1000 },
    providers: [
      {
        id: 'credentials',
        name: 'Credentials',
        type: 'credentials',
        credentials: { email: {}, password: {} },
        authorize: (credentials, request) => authorize(credentials, request.headers, report, securityLog),
      },
    ],
    callbacks: {
      jwt: ({ token, user }) => {
        // At sign-in there is a user of ours; afterwards nothing is added to what the cookie said.
        const signedIn = user as User | undefined;
        if (signedIn === undefined) return token;
        return { sub: signedIn.id, sessionId: signedIn.sessionId, sessionVersion: signedIn.sessionVersion };
      },
      session: async ({ session, token }) => {
        const expires = session.expires;
        try {
          const checked = toSessionToken(token);
          const person = checked === null ? null : await checkSession(checked, new Date());
          if (person === null) return { expires: new Date(0).toISOString() };
          return { expires: person.expiresAt.toISOString(), user: { name: person.name, email: person.email } };
        } catch (error) {
          // Thrown, it would take the cookie away from people whose session only can't be read.
          if (!isUnavailable(error)) report(error, 'a session could not be read');
          return { expires };
        }
      },
    },
    events: {
      signOut: async ({ token }) => {
        const ended = toSessionToken(token);
        if (ended !== null) await endSession(ended.sessionId);
      },
    },
    logger: {
      error: (code, metadata) => report(metadata instanceof Error ? metadata : metadata.error, code),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

type Report = (error: unknown, message: string) => void;

async function authorize(
  credentials: Record<string, unknown> | undefined,
  headers: Record<string, unknown> | undefined,
  report: Report,
  securityLog: SecurityLog | undefined,
): Promise<User | null> {
  const { email, password } = credentials ?? {};
  // A form sends texts; JSON may send anything.
  if (typeof email !== 'string' || typeof password !== 'string') return null;
  const address = headers?.[CLIENT_ADDRESS_HEADER];
  const from = toClientAddress(typeof address === 'string' ? address : undefined);
  const outcome = await signIn(email, password, from, new Date()).catch((error: unknown) => {
    if (isUnavailable(error)) throw problem('Unavailable');
    report(error, 'signing in failed');
    throw problem('Failed');
  });
  if (outcome.kind !== 'signed-in') await noteFailedSignIn(securityLog, outcome.kind, from);
  if (outcome.kind === 'too-many') throw problem('TooManyAttempts');
  if (outcome.kind === 'refused') return null;
  const { person, session } = outcome;
  return { id: person.id, sessionId: session.id, sessionVersion: session.sessionVersion };
}

/** next-auth puts the message of what is thrown here into the address of the sign-in page. */
function problem(code: SignInProblem): Error {
  return new Error(code);
}

const FAILED_SIGN_IN = {
  refused: { code: 'UNAUTHENTICATED', message: 'The e-mail address or the password was wrong.' },
  'too-many': {
    code: 'TOO_MANY_REQUESTS',
    message: 'Signing in failed too often from there; this try was not looked at.',
  },
};

/** Whose account it was about is left out: people type passwords into the wrong field. */
async function noteFailedSignIn(
  securityLog: SecurityLog | undefined,
  kind: keyof typeof FAILED_SIGN_IN,
  address: string,
): Promise<void> {
  if (securityLog?.hasRoom(address) !== true) return;
  const nothing = { person: null, commandId: null, workItemId: null, item: null, rule: null };
  await securityLog.note({ at: new Date(), command: 'signIn', ...nothing, ...FAILED_SIGN_IN[kind], address });
}
