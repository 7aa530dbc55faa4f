import { expect, test } from 'vitest';
import { ferretdbArguments } from './ferretdb.ts';
import { mongodArguments } from './mongod.ts';
import { postgresArguments, preparation } from './postgres.ts';
import { temporalArguments } from './temporal-engine.ts';

const place = { cluster: '/d/cluster', draftCluster: '/d/cluster.new', socketFolder: '/d/s', ferretdbState: '/d/f' };

test('PostgreSQL listens on its Unix socket only and waits for the disk', () => {
  const args = postgresArguments(place);
  for (const setting of ['listen_addresses=', 'unix_socket_permissions=0700', 'fsync=on', 'synchronous_commit=on']) {
    expect(args).toContain(setting);
  }
});

test('the password goes into the statements quoted', () => {
  expect(preparation("it's")).toContain("password 'it''s'");
});

test('FerretDB asks for a sign-in, listens on loopback, reports to nobody', () => {
  const args = ferretdbArguments(place, 27_000);
  expect(args).toContain('--listen-addr=127.0.0.1:27000');
  expect(args).toContain('--telemetry=disable');
  expect(args.join(' ')).not.toContain('no-auth');
  const url = new URL(
    args
      .find((arg) => arg.startsWith('--postgresql-url='))
      ?.split('=')
      .slice(1)
      .join('=') ?? '',
  );
  expect(url.searchParams.get('host')).toBe('/d/s');
  expect(url.password).toBe('');
});

test('mongod asks for a sign-in and listens on loopback', () => {
  const args = mongodArguments('/d/mongodb', 27_000);
  expect(args).toContain('--auth');
  expect(args[args.indexOf('--bind_ip') + 1]).toBe('127.0.0.1');
});

test('Temporal listens on loopback and has every call on the disk before it answers', () => {
  const args = temporalArguments({ port: 7000, databaseFile: '/d/t.sqlite', namespace: 'default' });
  expect(args[args.indexOf('--ip') + 1]).toBe('127.0.0.1');
  expect(args).toContain('synchronous=FULL');
  expect(args).toContain('--headless');
});
