import type { Connection } from 'mongoose';

/** How many milliseconds the database's clock is ahead of this machine's, as it was seen last. */
let ahead = 0;

/**
 * Compares this machine's clock with the database's, which all processes share: what one of them writes down as an
 * instant and another reads must not depend on whose clock is wrong.
 */
export async function readDatabaseClock(connection: Connection): Promise<void> {
  const sent = Date.now();
  const { localTime } = (await connection.db?.admin().command({ hello: 1 })) ?? {};
  if (localTime instanceof Date) ahead = localTime.getTime() - (sent + Date.now()) / 2;
}

/** Now by the database's clock, as far as it was read; by this machine's until then. */
export function databaseNow(): Date {
  return new Date(Date.now() + ahead);
}
