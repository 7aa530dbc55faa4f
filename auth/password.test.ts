import { expect, test } from 'vitest';
import { hashPassword, verifyPassword } from './password.ts';

test('a password fits its own hash, and no other does', async () => {
  const stored = await hashPassword('päss word');
  expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(stored, 'päss word')).toBe(true);
  expect(await verifyPassword(stored, 'pa\u0308ss word')).toBe(true);
  expect(await verifyPassword(stored, 'pass word')).toBe(false);
  expect(await verifyPassword(stored, '')).toBe(false);
  expect(await hashPassword('päss word')).not.toBe(stored);
});

test('without a hash nothing fits, and it takes as long', async () => {
  const stored = await hashPassword('right');
  await verifyPassword(null, 'warm up');
  const medianOf = async (against: string | null): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const start = performance.now();
      expect(await verifyPassword(against, 'wrong')).toBe(false);
      times.push(performance.now() - start);
    }
    return times.toSorted((one, other) => one - other)[4]!;
  };
  const [known, unknown] = [await medianOf(stored), await medianOf(null)];
  expect(unknown / known).toBeGreaterThan(0.6);
  expect(unknown / known).toBeLessThan(1.7);
});

test('a password that is too long is nobody’s, not even by its beginning', async () => {
  const stored = await hashPassword('x'.repeat(1024));
  expect(await verifyPassword(stored, 'x'.repeat(1024))).toBe(true);
  expect(await verifyPassword(stored, 'x'.repeat(1025))).toBe(false);
  await expect(hashPassword('x'.repeat(1025))).rejects.toBeInstanceOf(RangeError);
  await expect(hashPassword('')).rejects.toBeInstanceOf(RangeError);
});
