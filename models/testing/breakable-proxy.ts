import { connect, createServer, type Socket } from 'node:net';

/** A way to a server that a test can break: `cut` closes it, `silence` lets everything vanish without a word. */
export interface BreakableProxy {
  /** `host:port` to connect to. */
  address: string;
  cut(): void;
  silence(): void;
  /** Closes it, as `cut` does, before the next thing that is said to the server about a collection gets there. */
  cutBefore(collection: string): void;
  /** From now on closes each connection over which something is said about one of the collections; all else goes on. */
  refuse(...collections: string[]): void;
  restore(): void;
  close(): Promise<void>;
}

export async function breakableProxy(host: string, port: number): Promise<BreakableProxy> {
  let way: 'open' | 'cut' | 'silent' = 'open';
  let fatal: string | null = null;
  let refused: string[] = [];
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): void => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => socket.destroy());
  };
  const pass = (from: Socket, to: Socket, watched: boolean): void => {
    from.on('data', (data: Buffer) => {
      if (watched && fatal !== null && data.includes(fatal)) cut();
      if (watched && refused.some((collection) => data.includes(collection))) from.destroy();
      else if (way === 'open') to.write(data);
    });
    from.on('close', () => to.destroy());
  };
  const endAll = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  const cut = (): void => {
    way = 'cut';
    fatal = null;
    endAll();
  };
  const server = createServer((near) => {
    if (way === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    keep(near);
    keep(far);
    pass(near, far, true);
    pass(far, near, false);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('The proxy has no port.');
  return {
    address: `127.0.0.1:${listening.port}`,
    cut,
    cutBefore: (collection) => {
      // As a text of BSON it ends with a zero.
      fatal = `${collection}\0`;
    },
    refuse: (...collections) => {
      refused = collections.map((collection) => `${collection}\0`);
    },
    silence: () => {
      way = 'silent';
    },
    restore: () => {
      // What was swallowed is lost: connections from before can't go on.
      if (way === 'silent') endAll();
      way = 'open';
      refused = [];
    },
    close: async () => {
      endAll();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
