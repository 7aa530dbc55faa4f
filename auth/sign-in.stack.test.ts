import * as argon2 from '@node-rs/argon2';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { collection } from '#models/database.ts';
import { insertPerson } from '#models/people.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { hashPassword } from './password.ts';
import { FAILURE_WINDOW, MAX_FAILURES } from './rate-limit.ts';
import { signIn } from './sign-in.ts';

vi.mock('@node-rs/argon2', { spy: true });
const work = vi.mocked(argon2.verify);

useTestDatabase();

const PASSWORD = 'correct horse';
/** The beginning of a window, so that a test lies within one. */
const NOW = new Date(Math.ceil(Date.now() / FAILURE_WINDOW) * FAILURE_WINDOW);
const later = (millis: number) => new Date(NOW.getTime() + millis);

beforeAll(async () => {
  const passwordHash = await hashPassword(PASSWORD);
  for (const id of ['ada', 'bob']) {
    const roles = ['ENGINEER' as const];
    await insertPerson({ id, name: id, email: `${id}@example.test`, roles, timeZone: 'UTC', passwordHash });
  }
});

afterEach(async () => {
  await collection('signInFailures').deleteMany({});
});

const kindOf = async (email: string, password: string, address = '203.0.113.1', now = NOW) =>
  (await signIn(email, password, address, now)).kind;

async function fail(times: number, email = 'ada@example.test', address?: string, now?: Date): Promise<string[]> {
  const kinds: string[] = [];
  for (let time = 0; time < times; time += 1) kinds.push(await kindOf(email, `guess ${time}`, address, now));
  return kinds;
}

describe('signing in', () => {
  test('with the right password opens a session of the person’s', async () => {
    const outcome = await signIn(' Ada@Example.TEST ', PASSWORD, '203.0.113.1', NOW);
    expect(outcome).toMatchObject({ kind: 'signed-in', person: { id: 'ada' }, session: { personId: 'ada' } });
    if (outcome.kind !== 'signed-in') return;
    expect(await collection('sessions').exists({ _id: outcome.session.id })).not.toBeNull();
  });

  test('each time opens another session', async () => {
    const [one, other] = [
      await signIn('ada@example.test', PASSWORD, 'a', NOW),
      await signIn('ada@example.test', PASSWORD, 'a', NOW),
    ];
    expect(one.kind === 'signed-in' && other.kind === 'signed-in' && one.session.id !== other.session.id).toBe(true);
  });

  test.each([
    ['a wrong password', 'ada@example.test', 'wrong'],
    ['an unknown account', 'nobody@example.test', PASSWORD],
    ['no password', 'ada@example.test', ''],
    ['no account', '', ''],
    ['an endless password', 'ada@example.test', 'x'.repeat(100_000)],
    ['an endless address', `${'a'.repeat(100_000)}@example.test`, PASSWORD],
    ['an operator', '{"$ne":null}', '{"$ne":null}'],
  ])('%s is refused in the same way', async (_what, email, password) => {
    expect(await signIn(email, password, '203.0.113.1', NOW)).toEqual({ kind: 'refused' });
  });

  test('an unknown account costs the same work as a wrong password', async () => {
    for (const email of ['ada@example.test', 'nobody@example.test']) {
      work.mockClear();
      expect(await kindOf(email, 'wrong')).toBe('refused');
      expect(work).toHaveBeenCalledTimes(1);
    }
  });
});

describe('the limit on failures, per account and address', () => {
  test.each(['ada@example.test', 'nobody@example.test'])(
    '%s: after ten failures the right password is refused, too',
    async (email) => {
      expect(await fail(MAX_FAILURES, email)).toEqual(Array.from({ length: MAX_FAILURES }, () => 'refused'));
      expect(await kindOf(email, PASSWORD)).toBe('too-many');
      expect(await kindOf(email.toUpperCase(), PASSWORD)).toBe('too-many');
    },
  );

  test('from elsewhere the right person still gets in, and so does somebody else from there', async () => {
    await fail(MAX_FAILURES + 5);
    expect(await kindOf('ada@example.test', PASSWORD, '198.51.100.9')).toBe('signed-in');
    expect(await kindOf('bob@example.test', PASSWORD)).toBe('signed-in');
  });

  test('1,000 failures, spread over addresses and accounts, lock nobody else out', async () => {
    const guesses = Array.from({ length: 1000 }, (_, index) =>
      signIn(index % 2 === 0 ? 'ada@example.test' : `user-${index}@example.test`, 'guess', `10.0.0.${index % 50}`, NOW),
    );
    const during = kindOf('ada@example.test', PASSWORD, '198.51.100.9');
    const kinds = (await Promise.all(guesses)).map(({ kind }) => kind);
    expect(kinds).not.toContain('signed-in');
    expect(kinds).toContain('too-many');
    expect(['signed-in', 'too-many']).toContain(await during);
    expect(await kindOf('ada@example.test', PASSWORD, '198.51.100.9')).toBe('signed-in');
    expect(await kindOf('bob@example.test', PASSWORD, '10.0.0.1')).toBe('signed-in');
  });

  test('guesses sent at once are counted as well as those sent one after another', async () => {
    const kinds = await Promise.all(
      Array.from({ length: 30 }, (_, index) => kindOf('ada@example.test', `guess ${index}`)),
    );
    expect(kinds.filter((kind) => kind === 'refused').length).toBeLessThanOrEqual(MAX_FAILURES + 1);
    expect(await kindOf('ada@example.test', PASSWORD)).toBe('too-many');
  });

  test('it eases with time', async () => {
    await fail(MAX_FAILURES);
    expect(await kindOf('ada@example.test', PASSWORD, undefined, later(FAILURE_WINDOW - 1))).toBe('too-many');
    expect(await kindOf('ada@example.test', PASSWORD, undefined, later(FAILURE_WINDOW))).toBe('too-many');
    expect(await kindOf('ada@example.test', 'wrong', undefined, later(FAILURE_WINDOW * 1.2))).toBe('refused');
    expect(await kindOf('ada@example.test', PASSWORD, undefined, later(FAILURE_WINDOW * 1.5))).toBe('signed-in');
  });

  test('a right sign-in makes slips forgotten', async () => {
    await fail(MAX_FAILURES - 1);
    expect(await kindOf('ada@example.test', PASSWORD)).toBe('signed-in');
    expect(await fail(MAX_FAILURES - 1)).not.toContain('too-many');
  });

  test('a dozen right sign-ins from one address at once all pass', async () => {
    await kindOf('ada@example.test', PASSWORD);
    const kinds = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        kindOf(index % 2 === 0 ? 'ada@example.test' : 'bob@example.test', PASSWORD),
      ),
    );
    expect(kinds).toEqual(Array.from({ length: 12 }, () => 'signed-in'));
  });

  test('failures are kept under a hash: what was typed is not stored', async () => {
    await fail(1, 'my password in the wrong field');
    expect(JSON.stringify(await collection('signInFailures').find().lean())).not.toContain('wrong field');
    const indexes = await collection('signInFailures').collection.indexes();
    expect(indexes).toContainEqual(expect.objectContaining({ key: { expiresAt: 1 }, expireAfterSeconds: 0 }));
  });
});
