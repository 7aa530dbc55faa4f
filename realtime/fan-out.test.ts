import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import { io, type Socket } from 'socket.io-client';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { changesTold } from './board-digest.ts';
import type { WorkItemChanged } from './contract.ts';
import { FanOut, noteRead } from './fan-out.ts';
import type { HubServer, HubSocket } from './hub-socket.ts';

let hub: HubServer;
let fanOut: FanOut;
let socket: HubSocket;
let client: Socket;
let received: WorkItemChanged[];
let missed: string[];

beforeEach(async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  hub = new Server(server);
  fanOut = new FanOut(hub.of('/'));
  received = [];
  missed = [];
  const connection = new Promise<HubSocket>((resolve) => {
    hub.on('connection', resolve);
  });
  client = io(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { transports: ['websocket'] });
  client.on('workItem:changed', (change: WorkItemChanged) => void received.push(change));
  socket = await connection;
  socket.data = {
    person: { personId: 'p', sessionId: 's', roles: [] },
    sent: new Map(),
    told: 0,
    behind: new Set(),
    queued: 0,
  };
  fanOut.watch(socket, (ids) => void missed.push(...ids));
  await socket.join('board:all');
});

afterEach(async () => {
  client.disconnect();
  await hub.close();
});

const KILOBYTES = 'x'.repeat(4_000);
const change = (id: string, version: number) => ({ id, version, title: KILOBYTES }) as unknown as WorkItemChanged;
const shown = () => received.map(({ id, version }) => `${id}:${version}`);

test('never sends a lower version than one already sent, nor the same twice', async () => {
  for (const version of [3, 2, 3, 5, 4, 5, 6]) fanOut.send(change('1', version), ['board:all', 'workItem:1']);
  fanOut.sendTo(socket, change('1', 6));
  fanOut.sendTo(socket, change('1', 7));
  fanOut.send(change('2', 1), ['board:all']);
  await expect.poll(() => shown()).toEqual(['1:3', '1:5', '1:6', '1:7', '2:1']);
  expect(socket.data.told).toBe(received.reduce(changesTold, 0));
});

test('after a version was read, sends that one and later ones, nothing lower', async () => {
  noteRead(socket.data.sent, '1', 5);
  for (const version of [3, 4, 5, 6]) fanOut.send(change('1', version), ['board:all']);
  noteRead(socket.data.sent, '1', 2);
  fanOut.send(change('1', 6), ['board:all']);
  fanOut.send(change('2', 1), ['board:all']);
  await expect.poll(() => shown()).toEqual(['1:5', '1:6', '2:1']);
});

test('a socket that takes nothing gets no more than a few dozen messages to wait, and is told later what it missed', async () => {
  const { transport } = client.io.engine as unknown as { transport: { ws: { pause(): void; resume(): void } } };
  transport.ws.pause();
  const flood = 3_000;
  let most = 0;
  for (let version = 1; version <= flood; version += 1) {
    fanOut.send(change(String(version % 20), version), ['board:all']);
    most = Math.max(most, socket.data.queued);
    // What was written reaches the connection, until that takes no more.
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(socket.data.behind.size).toBe(20);
  expect(most).toBe(64);
  expect(missed).toEqual([]);
  transport.ws.resume();
  await expect.poll(() => new Set(missed).size).toBe(20);
  for (const id of missed) fanOut.sendTo(socket, change(id, flood + 1));
  const newest = () => [...new Map(received.map(({ id, version }) => [id, version])).values()];
  await expect.poll(newest).toEqual(Array.from({ length: 20 }, () => flood + 1));
  expect(received.length).toBeLessThan(flood);
  expect(socket.data.told, 'what was left out was not told').toBe(received.reduce(changesTold, 0));
});
