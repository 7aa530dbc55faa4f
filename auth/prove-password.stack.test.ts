import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { collection } from '#models/database.ts';
import { changePerson, insertPerson } from '#models/people.ts';
import { findSession, openSession, type Session } from '#models/sessions.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { hashPassword } from './password.ts';
import { provePassword } from './prove-password.ts';
import { FAILURE_WINDOW, MAX_FAILURES } from './rate-limit.ts';
import { signIn } from './sign-in.ts';

useTestDatabase();

const PASSWORD = 'correct horse';
const ADDRESS = '203.0.113.1';
/** The beginning of a window of failures, so that a test lies within one. */
const NOW = new Date(Math.ceil(Date.now() / FAILURE_WINDOW) * FAILURE_WINDOW);
const EMAIL = 'ada@example.test';

beforeAll(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  for (const id of ['ada', 'bob']) {
    await insertPerson({
      id,
      name: id,
      email: `${id}@example.test`,
      roles: ['PMO_LEAD'],
      timeZone: 'UTC',
      passwordHash,
    });
  }
});
afterEach(async () => {
  await collection('signInFailures').deleteMany({});
});

const EARLIER = new Date(NOW.getTime() - 20 * 60_000);
const session = () => openSession({ id: 'ada', sessionVersion: 1 }, EARLIER);
const prove = ({ id: sessionId }: Session, password: string, address = ADDRESS) =>
  provePassword({ personId: 'ada', sessionId, email: EMAIL }, password, address, NOW);
const provenAt = async ({ id }: Session) => (await findSession(id, EARLIER))?.provenAt;

describe('proving the password again (G-4)', () => {
  test('moves the proof of this session forward, and of no other', async () => {
    const [one, other] = [await session(), await session()];
    expect(await prove(one, PASSWORD)).toEqual({ kind: 'proven', at: NOW });
    expect([await provenAt(one), await provenAt(other)]).toEqual([NOW, EARLIER]);
  });

  test.each(['wrong', '', `${PASSWORD} `, 'x'.repeat(10_000)])(
    'with “%.10s” leaves it, and the session',
    async (password) => {
      const one = await session();
      expect(await prove(one, password)).toEqual({ kind: 'refused' });
      expect(await provenAt(one)).toEqual(EARLIER);
    },
  );

  test('has the limits of signing in, per account and address, and shares them', async () => {
    const one = await session();
    for (let time = 0; time < MAX_FAILURES; time += 1) await prove(one, `guess ${time}`);
    expect(await prove(one, PASSWORD)).toEqual({ kind: 'too-many' });
    expect(await signIn(EMAIL, PASSWORD, ADDRESS, NOW)).toEqual({ kind: 'too-many' });
    expect(await provenAt(one)).toEqual(EARLIER);
    expect(await prove(one, PASSWORD, '203.0.113.2')).toMatchObject({ kind: 'proven' });
  });

  test('is of one’s own account, also when the e-mail address has become another’s', async () => {
    const one = await session();
    await changePerson('ada', { email: 'ada.new@example.test' });
    await changePerson('bob', { email: EMAIL });
    expect(await prove(one, PASSWORD)).toEqual({ kind: 'refused' });
    expect(await provenAt(one)).toEqual(EARLIER);
    await changePerson('bob', { email: 'bob@example.test' });
    await changePerson('ada', { email: EMAIL });
  });
});
