import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { connectDatabase, disconnectDatabase, dropTestDatabase, ensureIndexes } from '#models/database.ts';

/** Gives the tests of one file a database of their own on the real engine, and takes it away afterwards. */
export function useTestDatabase(): void {
  beforeAll(async () => {
    await connectDatabase({ uri: testDatabaseUri(`test_${randomUUID().replaceAll('-', '')}`), profile: 'tool' });
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
