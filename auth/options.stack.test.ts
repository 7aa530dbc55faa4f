import { parseSetCookie } from 'cookie';
import { decode, encode } from 'next-auth/jwt';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test, vi } from 'vitest';
import { collection, connectDatabase, disconnectDatabase } from '#models/database.ts';
import { changeRoles, insertPerson } from '#models/people.ts';
import { endSessionsOf, SESSION_IDLE, SESSION_LIFE } from '#models/sessions.ts';
import { breakableProxy } from '#models/testing/breakable-proxy.ts';
import { testDatabaseUri, useTestDatabase } from '#models/testing/test-database.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { createAuthOptions } from './options.ts';
import { hashPassword } from './password.ts';
import { requireSession } from './session.ts';
import { provideAuthSettings } from './settings.ts';
import { Browser, startNextAuth } from './testing/next-auth-server.ts';

useTestDatabase();

const SECRET = 'a secret of these tests, long enough';
const PASSWORD = 'correct horse';
const errors: string[] = [];
const log = { error: (_detail: { err: unknown }, message: string) => void errors.push(message) };
const COOKIE = 'next-auth.session-token';
let https = false;
let server: Awaited<ReturnType<typeof startNextAuth>>;

beforeAll(async () => {
  provideAuthSettings({ secret: SECRET, https: false, log });
  server = await startNextAuth(() => createAuthOptions({ secret: SECRET, https, log }));
  vi.stubEnv('NEXTAUTH_URL', server.origin);
  const passwordHash = await hashPassword(PASSWORD);
  const ada = { id: 'ada', name: 'Ada Okafor', email: 'ada@example.test', timeZone: 'Africa/Lagos', passwordHash };
  await insertPerson({ ...ada, roles: ['QA_LEAD'] });
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await server.close();
});

beforeEach(async () => {
  errors.length = 0;
  await collection('signInFailures').deleteMany({});
});

async function signedIn(): Promise<Browser> {
  const browser = new Browser(server.origin);
  await browser.signIn('ada@example.test', PASSWORD);
  expect(browser.jar.has(COOKIE)).toBe(true);
  return browser;
}

describe('the session cookie', () => {
  test('says who is signed in, with roles as they are in the database', async () => {
    const browser = await signedIn();
    expect(await requireSession(browser)).toEqual({
      personId: 'ada',
      sessionId: expect.stringMatching(/^[\w-]{43}$/) as string,
      email: 'ada@example.test',
      name: 'Ada Okafor',
      roles: ['QA_LEAD'],
      timeZone: 'Africa/Lagos',
      provenAt: expect.any(Date) as Date,
      expiresAt: expect.any(Date) as Date,
    });
    await collection('people').updateOne({ _id: 'ada' }, { $set: { roles: ['PMO_LEAD'] } });
    expect(await requireSession(browser)).toMatchObject({ roles: ['PMO_LEAD'] });
  });

  test('is HttpOnly and Lax, lasts twelve hours at most, and goes over HTTPS only where there is HTTPS', async () => {
    const plain = await signedIn();
    const lineOf = (browser: Browser, name: string) =>
      browser.setCookies.findLast((line) => line.startsWith(`${name}=`))!;
    const made = parseSetCookie(lineOf(plain, COOKIE));
    expect(made).toMatchObject({ httpOnly: true, sameSite: 'lax', path: '/' });
    expect(made.secure).toBeFalsy();
    expect(made.expires!.getTime()).toBeLessThanOrEqual(Date.now() + SESSION_LIFE);
    https = true;
    const secure = new Browser(server.origin);
    await secure.signIn('ada@example.test', PASSWORD);
    https = false;
    expect(parseSetCookie(lineOf(secure, `__Secure-${COOKIE}`))).toMatchObject({ secure: true, httpOnly: true });
    expect(await requireSession(secure)).toBeNull();
  });

  test('holds no rights, no name and no address', async () => {
    const browser = await signedIn();
    const token = await decode({ token: browser.jar.get(COOKIE), secret: SECRET });
    expect(Object.keys(token!).toSorted()).toEqual(['exp', 'iat', 'jti', 'sessionId', 'sessionVersion', 'sub']);
  });

  test.each([
    ['none', {}],
    ['nonsense', { cookie: `${COOKIE}=nonsense` }],
    ['an endless one', { cookie: `${COOKIE}=${'x'.repeat(20_000)}` }],
    ['one without a value', { cookie: COOKIE }],
  ])('%s signs nobody in', async (_what, headers) => {
    expect(await requireSession(headers)).toBeNull();
  });

  test('in an Authorization header it signs nobody in', async () => {
    const browser = await signedIn();
    const bearer = { authorization: `Bearer ${browser.jar.get(COOKIE)}` };
    expect(await requireSession(bearer as never)).toBeNull();
  });

  test('made with another secret, or of other content, signs nobody in', async () => {
    const { sessionId } = (await requireSession(await signedIn()))!;
    const made = (token: object, secret = SECRET) => encode({ token: token as never, secret, maxAge: 600 });
    const right = { sub: 'ada', sessionId, sessionVersion: 1 };
    const asked = async (token: object, secret?: string) =>
      requireSession({ cookie: `${COOKIE}=${await made(token, secret)}` });
    expect(await asked(right)).not.toBeNull();
    expect(await asked(right, 'another secret that is long enough')).toBeNull();
    expect(await asked({ ...right, sub: 'bob' })).toBeNull();
    expect(await asked({ ...right, sessionVersion: 2 })).toBeNull();
    expect(await asked({ ...right, sessionId: 'another' })).toBeNull();
    expect(await asked({ ...right, sessionId: { $ne: null } })).toBeNull();
    expect(await asked({ sub: 'ada' })).toBeNull();
  });
});

describe('a session ends', () => {
  test('with signing out, for copies of the cookie too', async () => {
    const browser = await signedIn();
    const copy = { cookie: browser.cookie };
    await browser.call('signout', { csrfToken: await browser.csrfToken() });
    expect(browser.jar.has(COOKIE)).toBe(false);
    expect(await requireSession(copy)).toBeNull();
    expect(errors).toEqual([]);
  });

  test('at once when it is ended, and when the person’s roles change', async () => {
    const ended = await signedIn();
    await endSessionsOf('ada');
    expect(await requireSession(ended)).toBeNull();
    const changed = await signedIn();
    await changeRoles('ada', ['VIEWER']);
    expect(await requireSession(changed)).toBeNull();
    expect(await requireSession(await signedIn())).toMatchObject({ roles: ['VIEWER'] });
  });

  test('when the person’s session version rises, although the record is still there', async () => {
    const browser = await signedIn();
    await collection('people').updateOne({ _id: 'ada' }, { $inc: { sessionVersion: 1 } });
    expect(await requireSession(browser)).toBeNull();
  });

  test('after half an hour without use, and after twelve hours in use', async () => {
    const browser = await signedIn();
    const { sessionId } = (await requireSession(browser))!;
    const set = (at: object) => collection('sessions').updateOne({ _id: sessionId }, { $set: at });
    await set({ lastSeenAt: new Date(Date.now() - SESSION_IDLE + 5000) });
    expect(await requireSession(browser)).not.toBeNull();
    expect((await collection('sessions').findById(sessionId).lean())!.lastSeenAt.getTime()).toBeGreaterThan(
      Date.now() - 5000,
    );
    await set({ lastSeenAt: new Date(Date.now() - SESSION_IDLE) });
    expect(await requireSession(browser)).toBeNull();
    await set({ lastSeenAt: new Date(), expiresAt: new Date(Date.now() - 1) });
    expect(await requireSession(browser)).toBeNull();
  });

  test('next-auth’s own session answer knows it', async () => {
    const browser = await signedIn();
    expect(await (await browser.call('session')).json()).toMatchObject({ user: { name: 'Ada Okafor' } });
    await endSessionsOf('ada');
    expect(await (await browser.call('session')).json()).not.toHaveProperty('user');
  });
});

describe('signing in through next-auth', () => {
  const errorOf = (redirect: string | undefined) =>
    new URL(redirect!, 'http://127.0.0.1:3000').searchParams.get('error');

  test('a wrong password and an unknown account lead to the same place', async () => {
    const wrong = await new Browser(server.origin).signIn('ada@example.test', 'wrong');
    const unknown = await new Browser(server.origin).signIn('nobody@example.test', 'wrong');
    expect(errorOf(wrong)).toBe('CredentialsSignin');
    expect(unknown).toBe(wrong);
  });

  test.each([
    ['an operator as e-mail address', { $ne: null }, PASSWORD],
    ['an operator as password', 'ada@example.test', { $ne: null }],
    ['lists', ['ada@example.test'], [PASSWORD]],
    ['nothing', undefined, undefined],
  ])('%s is a wrong password', async (_what, email, password) => {
    const browser = new Browser(server.origin);
    expect(errorOf(await browser.signIn(email, password))).toBe('CredentialsSignin');
    expect(browser.jar.has(COOKIE)).toBe(false);
  });

  test('a form without the token of this browser signs nobody in', async () => {
    const browser = new Browser(server.origin);
    await browser.csrfToken();
    await browser.call('callback/credentials', { csrfToken: 'forged', email: 'ada@example.test', password: PASSWORD });
    expect(browser.jar.has(COOKIE)).toBe(false);
  });

  test('too many failures are told as such', async () => {
    for (let time = 0; time < 10; time += 1) await new Browser(server.origin).signIn('ada@example.test', 'wrong');
    const browser = new Browser(server.origin);
    expect(errorOf(await browser.signIn('ada@example.test', PASSWORD))).toBe('TooManyAttempts');
    expect(browser.jar.has(COOKIE)).toBe(false);
  });
});

test('while the database is away nobody is signed in or out, and the sign-in page is told so', async () => {
  const browser = await signedIn();
  const cookieBefore = browser.jar.get(COOKIE);
  const engine = new URL(inject('engines').mongodbUri);
  const proxy = await breakableProxy(engine.hostname, Number(engine.port));
  const before = collection('people').db.name;
  await disconnectDatabase();
  const through = new URL(testDatabaseUri(before));
  through.host = proxy.address;
  await connectDatabase({ uri: through.href, profile: 'web' });
  try {
    expect(await requireSession(browser)).not.toBeNull();
    proxy.cut();
    const failure = await requireSession(browser).catch((error: unknown) => error);
    expect(isUnavailable(failure), String(failure)).toBe(true);
    const other = new Browser(server.origin);
    expect(await other.signIn('ada@example.test', PASSWORD)).toContain('error=Unavailable');
    await browser.call('session');
    expect(browser.jar.has(COOKIE)).toBe(true);
    expect(cookieBefore).toBeDefined();
    expect(errors).toEqual([]);
    proxy.restore();
    await vi.waitFor(async () => expect(await requireSession(browser)).not.toBeNull(), {
      timeout: 60_000,
      interval: 100,
    });
  } finally {
    await disconnectDatabase();
    await proxy.close();
    await connectDatabase({ uri: testDatabaseUri(before), profile: 'tool' });
  }
});
