import { DATABASE_OWNER, POSTGRES_PORT } from './postgres.ts';
import type { PostgresPlace } from './postgres-place.ts';

/** The arguments of FerretDB: authentication on (its default), no telemetry, loopback only, no debug port. */
export function ferretdbArguments(place: PostgresPlace, port: number): string[] {
  const url = new URL(`postgres://${DATABASE_OWNER}@localhost/postgres`);
  url.searchParams.set('host', place.socketFolder);
  url.searchParams.set('port', String(POSTGRES_PORT));
  return [
    `--postgresql-url=${url.href}`,
    `--listen-addr=127.0.0.1:${port}`,
    `--state-dir=${place.ferretdbState}`,
    '--telemetry=disable',
    '--debug-addr=-',
    '--log-level=ERROR',
  ];
}
