import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDatabase, disconnectDatabase, dropTestDatabase, ensureIndexes } from '#models/database.ts';

/**
 * Gives the tests of one file a database of their own on the real engine, and takes it away afterwards.
 *
 * @param watched whether what is sent to it can be watched (`plansOf`)
 */
export function useTestDatabase({ watched = false } = {}): void {
  beforeAll(async () => {
    const uri = new URL(testDatabaseUri(`test_${randomUUID().replaceAll('-', '')}`));
    if (watched) uri.searchParams.set('monitorCommands', 'true');
    await connectDatabase({ uri: uri.href, profile: 'tool' });
    await ensureIndexes();
  });
  afterAll(async () => {
    await dropTestDatabase();
    await disconnectDatabase();
  });
}

/** The address of a database of that name on the engine of this test run. */
export function testDatabaseUri(name: string): string {
  const uri = new URL(inject('engines').mongodbUri);
  uri.pathname = `/${name}`;
  return uri.href;
}
