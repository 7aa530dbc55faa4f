import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, statSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { hubFolder, makeHubFolder } from './publisher-folder.ts';
import { LONGEST_LINE, type Notice, readNotice } from './publisher-notice.ts';

/** Where a hub is told of what other processes of this machine record. */
export interface NoticeListener {
  /** Of its socket. */
  name: string;
  close: () => Promise<void>;
}

/** A socket that is younger may be about to listen. */
const LEFT_BEHIND_MS = 5_000;

/**
 * Opens a socket of its own in the installation's data folder, and removes those that ended processes left behind.
 *
 * @throws {Error} when the folder is somebody else's or cannot be written
 */
export async function listenForNotices(dataFolder: string, receive: (notice: Notice) => void): Promise<NoticeListener> {
  const folder = hubFolder(dataFolder);
  makeHubFolder(folder);
  await removeLeftovers(folder);
  const name = `${randomBytes(4).toString('hex')}.sock`;
  const connections = new Set<net.Socket>();
  const server = net.createServer((connection) => {
    connections.add(connection);
    connection.on('close', () => connections.delete(connection));
    readLines(connection, receive);
  });
  server.listen(path.join(folder, name));
  await once(server, 'listening');
  chmodSync(path.join(folder, name), 0o600);
  return {
    name,
    close: async () => {
      for (const connection of connections) connection.destroy();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}

/** Who sends anything but notices is not listened to any longer. */
function readLines(connection: net.Socket, receive: (notice: Notice) => void): void {
  let rest = '';
  connection.setEncoding('utf8');
  connection.on('error', () => connection.destroy());
  connection.on('data', (text: string) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop() ?? '';
    const notices = lines.map(readNotice);
    for (const notice of notices) if (notice !== null) receive(notice);
    if (rest.length > LONGEST_LINE || notices.includes(null)) connection.destroy();
  });
}

async function removeLeftovers(folder: string): Promise<void> {
  const files = readdirSync(folder).map((name) => path.join(folder, name));
  await Promise.all(
    files.map(async (file) => {
      const age = Date.now() - (statSync(file, { throwIfNoEntry: false })?.ctimeMs ?? Number.NaN);
      if (age > LEFT_BEHIND_MS && !(await answers(file))) rmSync(file, { force: true });
    }),
  );
}

function answers(file: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = net.connect(file);
    const settle = (answer: boolean) => {
      connection.destroy();
      resolve(answer);
    };
    connection.once('connect', () => settle(true));
    connection.once('error', () => settle(false));
  });
}
