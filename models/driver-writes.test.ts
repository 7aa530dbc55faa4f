import { once } from 'node:events';
import { type AddressInfo, connect as connectTo, createServer, type Server, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type DriverConnection, driverConnectionClass, repairDriverWrites } from './driver-writes.ts';

const COMMAND = { toBin: () => Promise.resolve([Buffer.from('hello')]) };
const PLAIN = { agreedCompressor: 'none' };

let server: Server;
let socket: Socket;
let connection: DriverConnection;

beforeEach(async () => {
  repairDriverWrites();
  server = createServer((other) => other.resume());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  socket = connectTo((server.address() as AddressInfo).port, '127.0.0.1');
  await once(socket, 'connect');
  const Connection = driverConnectionClass() as unknown as new (socket: Socket, options: object) => DriverConnection;
  connection = new Connection(socket, { id: 1, generation: 0, hostAddress: { toString: () => 'here' } });
});

afterEach(() => {
  socket.destroy();
  server.close();
});

describe('a write of the driver', () => {
  it('fails when the socket is gone already and its end is not yet told', async () => {
    socket.destroy();
    await expect(connection.writeCommand(COMMAND, PLAIN)).rejects.toMatchObject({ name: 'MongoNetworkError' });
  });

  it('fails when the socket was closed before', async () => {
    socket.destroy();
    await once(socket, 'close');
    await expect(connection.writeCommand(COMMAND, PLAIN)).rejects.toMatchObject({ name: 'MongoNetworkError' });
  });

  it('fails when the other party ends while it waits for the socket to drain', async () => {
    const large = { toBin: () => Promise.resolve([Buffer.alloc(32_000_000)]) };
    const [writing] = [connection.writeCommand(large, PLAIN), setImmediate(() => socket.destroy())];
    await expect(writing).rejects.toMatchObject({ name: 'MongoNetworkError' });
  });

  it('goes through as before, and leaves no listener behind', async () => {
    const before = socket.listenerCount('close');
    await connection.writeCommand(COMMAND, PLAIN);
    expect(socket.listenerCount('close')).toBe(before);
  });

  it('is repaired once, however often it is asked for', () => {
    const { prototype } = driverConnectionClass();
    const repaired = Object.getOwnPropertyDescriptor(prototype, 'writeCommand')?.value as unknown;
    repairDriverWrites();
    expect(Object.getOwnPropertyDescriptor(prototype, 'writeCommand')?.value).toBe(repaired);
  });
});
