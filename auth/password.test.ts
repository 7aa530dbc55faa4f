import * as argon2 from '@node-rs/argon2';
import { expect, test, vi } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

vi.mock('@node-rs/argon2', { spy: true });
const work = vi.mocked(argon2.verify);

test('a password fits its own hash, and no other does', async () => {
  const stored = await hashPassword('päss word');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'päss word')).toBe(true);
  expect(await verifyPassword(stored, 'pa\u0308ss word')).toBe(true);
  expect(await verifyPassword(stored, 'pass word')).toBe(false);
  expect(await verifyPassword(stored, '')).toBe(false);
  expect(await hashPassword('päss word')).not.toBe(stored);
});

test('without a hash nothing fits, after the same work: one verification against a hash of the same cost', async () => {
  const stored = await hashPassword('right');
  const cost = (hash: unknown) => String(hash).split('$').slice(1, 4);
  for (const against of [stored, null]) {
    work.mockClear();
    expect(await verifyPassword(against, 'wrong')).toBe(false);
    expect(work).toHaveBeenCalledTimes(1);
    expect(cost(work.mock.calls[0]?.[0])).toEqual(cost(stored));
  }
});

test('a password that is too long is nobody’s, not even by its beginning', async () => {
  const stored = await hashPassword('x'.repeat(1024));
  expect(await verifyPassword(stored, 'x'.repeat(1024))).toBe(true);
  expect(await verifyPassword(stored, 'x'.repeat(1025))).toBe(false);
  await expect(hashPassword('x'.repeat(1025))).rejects.toBeInstanceOf(RangeError);
  await expect(hashPassword('')).rejects.toBeInstanceOf(RangeError);
});
