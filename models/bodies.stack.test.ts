import { describe, expect, test } from 'vitest';
import { sha256Of } from '#domain/canonical.ts';
import { BodyTamperedError, readBodies, storeBody } from './bodies.ts';
import { collection } from './database.ts';
import { reserveNumber } from './numbers.ts';
import { useTestDatabase } from './testing/test-database.ts';

useTestDatabase();

describe('bodies are content-addressed (decision 9)', () => {
  test('the same content has one place, whatever the order of keys, also when stored at once', async () => {
    const body = { 'T.1': 'a dot', $set: { a: [1, 2.5, null, true] }, text: 'NUL \u0000 and 😀', __proto__x: 1 };
    const reordered = Object.fromEntries(Object.entries(body).toReversed());
    const hashes = await Promise.all(Array.from({ length: 20 }, (_, index) => storeBody(index % 2 ? body : reordered)));
    expect(new Set(hashes)).toEqual(new Set([sha256Of(body)]));
    expect(await collection('bodies').countDocuments({})).toBe(1);
    expect(await readBodies([hashes[0]!, hashes[0]!, 'f'.repeat(64)])).toEqual(new Map([[hashes[0], body]]));
  });

  test('64 kB are kept as they are', async () => {
    const body = { text: 'é'.repeat(32 * 1024) };
    const sha256 = await storeBody(body);
    expect((await readBodies([sha256])).get(sha256)).toEqual(body);
  });

  test('a body that was changed behind the program is never shown', async () => {
    const sha256 = await storeBody({ text: 'as it was' });
    await collection('bodies').updateOne({ _id: sha256 }, { $set: { json: '{"text":"as it is"}' } });
    await expect(readBodies([sha256])).rejects.toBeInstanceOf(BodyTamperedError);
  });
});

describe('numbers of work items (decision 5)', () => {
  test('a command keeps its number, two commands never share one, also in 200 races', async () => {
    const commands = Array.from({ length: 40 }, (_, index) => `command-${index}`);
    const given = await Promise.all(
      Array.from({ length: 200 }, async (_, index) => {
        const command = commands[index % 40]!;
        return [command, await reserveNumber(command)] as const;
      }),
    );
    const numbers = new Map(given);
    expect(new Set(numbers.values()).size).toBe(40);
    for (const [command, number] of given) expect(numbers.get(command)).toBe(number);
    for (const command of commands) expect(await reserveNumber(command)).toBe(numbers.get(command));
  });

  test('a counter restored from an old copy gives no number twice', async () => {
    const before = await reserveNumber('before');
    await collection('counters').updateOne({ _id: 'workItem' }, { $set: { value: 0 } });
    expect(await reserveNumber('after')).toBeGreaterThan(before);
    expect(await reserveNumber('before')).toBe(before);
  });
});
