import { createRequire } from 'node:module';
import type { Socket } from 'node:net';
import { mongo } from 'mongoose';

/** What this repair knows of the driver's connection; the driver exports no type of it. */
export interface DriverConnection {
  readonly socket: Socket;
  readonly error: Error | null;
  writeCommand(command: unknown, options: unknown): Promise<void>;
}

interface DriverConnectionClass {
  prototype: DriverConnection;
}

const REPAIRED = Symbol.for('phasegate.driver-writes');

/**
 * The driver's own class of connections, of the very copy of the driver that mongoose uses.
 *
 * @throws Error when that copy has no such class: the driver was changed, and this repair with it has to be looked at
 */
export function driverConnectionClass(): DriverConnectionClass {
  const near = createRequire(createRequire(import.meta.url).resolve('mongoose'));
  const { Connection } = near('mongodb/lib/cmap/connection.js') as { Connection?: DriverConnectionClass };
  if (typeof Connection?.prototype.writeCommand !== 'function') {
    throw new Error('The MongoDB driver has no Connection.writeCommand: see models/driver-writes.ts.');
  }
  return Connection;
}

/**
 * Lets a write to a connection that is closed meanwhile fail, as the driver (7.8) does not: it waits for the socket to
 * drain or to report an error, and a socket that the other party ended does neither. When the server's own watch hits
 * that moment, the driver never looks at the server again, and every later operation is refused until a restart.
 */
export function repairDriverWrites(): void {
  const { prototype } = driverConnectionClass();
  if (Object.hasOwn(prototype, REPAIRED)) return;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its connection below
  const write = prototype.writeCommand;
  prototype.writeCommand = async function repaired(this: DriverConnection, command, options) {
    const { socket } = this;
    let fail = (): void => undefined;
    const closed = new Promise<never>((_resolve, reject) => {
      fail = () => {
        reject(this.error ?? new mongo.MongoNetworkError('the connection was closed during a write'));
      };
    });
    if (socket.closed) fail();
    else socket.once('close', fail);
    try {
      await Promise.race([write.call(this, command, options), closed]);
    } finally {
      socket.off('close', fail);
    }
  };
  Object.defineProperty(prototype, REPAIRED, { value: true });
}
