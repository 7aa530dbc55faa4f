import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const USUAL_PORT = 3000;
const PORTS_TRIED = 100;

/**
 * Listens on the port asked for, or else on 3000 or the next free one.
 *
 * @returns the port
 * @throws {Error} when the port asked for is taken, or a hundred in a row are
 */
export async function listen(server: Server, host: string, asked: number | null): Promise<number> {
  const first = asked ?? USUAL_PORT;
  const last = asked ?? USUAL_PORT + PORTS_TRIED - 1;
  for (let port = first; port <= last; port += 1) {
    try {
      server.listen(port, host);
      await once(server, 'listening');
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(
    asked === null
      ? `No port from ${first} to ${last} is free. Set PORT to a free one.`
      : `Port ${asked} is taken. Set PORT to a free one, or leave it out for the next free one.`,
  );
}

const isTaken = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
