import { mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listenForNotices } from './notice-listener.ts';
import { openHubSockets } from './publisher.ts';
import { hubFolder } from './publisher-folder.ts';
import type { Notice } from './publisher-notice.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'phasegate-notices-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notice = (version: number): Notice => ({ workItemId: '42', version, change: 'COMMENTED', actorId: 'p-qa' });

test('every hub of the folder is told, but for the one that is left out, in order', async () => {
  const got: Notice[][] = [[], [], []];
  const hubs = await Promise.all(got.map((list) => listenForNotices(folder, (one) => void list.push(one))));
  const sockets = openHubSockets(folder, hubs[2]!.name);
  for (let version = 1; version <= 500; version += 1) sockets.send(notice(version));
  await expect.poll(() => got.map((list) => list.length)).toEqual([500, 500, 0]);
  expect(got[0]).toEqual(Array.from({ length: 500 }, (_, index) => notice(index + 1)));
  await hubs[0]!.close();
  sockets.send(notice(501));
  await expect.poll(() => got[1]).toHaveLength(501);
  sockets.close();
  for (const hub of hubs.slice(1)) await hub.close();
});

test('only the owner can enter the folder and its sockets; a folder that stood open is closed', async () => {
  mkdirSync(hubFolder(folder), { mode: 0o777 });
  const hub = await listenForNotices(folder, () => undefined);
  expect(statSync(hubFolder(folder)).mode & 0o777).toBe(0o700);
  expect(statSync(path.join(hubFolder(folder), hub.name)).mode & 0o777).toBe(0o600);
  await hub.close();
});

test('what leads elsewhere in place of the folder is not used, at neither end', async () => {
  const elsewhere = path.join(folder, 'elsewhere');
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, hubFolder(folder));
  await expect(listenForNotices(folder, () => undefined)).rejects.toThrow('is not a folder of this account');
  const sockets = openHubSockets(folder);
  expect(() => sockets.send(notice(1))).not.toThrow();
  sockets.close();
});

test('a data folder whose path is too long for sockets has them elsewhere, the same at both ends', async () => {
  const long = path.join(folder, 'x'.repeat(60), 'y'.repeat(60));
  mkdirSync(long, { recursive: true });
  const got: Notice[] = [];
  const hub = await listenForNotices(long, (one) => void got.push(one));
  const sockets = openHubSockets(long);
  sockets.send(notice(1));
  await expect.poll(() => got).toEqual([notice(1)]);
  sockets.close();
  await hub.close();
  expect(hubFolder(long).startsWith(os.tmpdir())).toBe(true);
  rmSync(hubFolder(long), { recursive: true });
});

test.each([
  ['what is no JSON', 'hello\n'],
  ['a notice that lacks something', `${JSON.stringify({ workItemId: '42' })}\n`],
  ['a version that is none', `${JSON.stringify({ ...notice(1), version: -1 })}\n`],
  ['a line without an end', 'x'.repeat(5_000)],
])('who sends %s is not listened to any longer', async (_what, sent) => {
  const got: Notice[] = [];
  const hub = await listenForNotices(folder, (one) => void got.push(one));
  const connection = net.connect(path.join(hubFolder(folder), hub.name));
  connection.write(sent);
  await new Promise((resolve) => connection.once('close', resolve));
  expect(got).toEqual([]);
  await hub.close();
});

test('a socket that nobody listens at is no obstacle, nor what is no socket', async () => {
  mkdirSync(hubFolder(folder));
  writeFileSync(path.join(hubFolder(folder), 'dead.sock'), '');
  const got: Notice[] = [];
  const hub = await listenForNotices(folder, (one) => void got.push(one));
  const sockets = openHubSockets(folder);
  sockets.send(notice(1));
  await expect.poll(() => got).toEqual([notice(1)]);
  sockets.close();
  await hub.close();
});
