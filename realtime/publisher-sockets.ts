import { readdirSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { hubFolder, requireOwn } from './publisher-folder.ts';
import { type Notice, writeNotice } from './publisher-notice.ts';

/** Ways to the hubs of the web processes on this machine. */
export interface HubSockets {
  send: (notice: Notice) => void;
  close: () => void;
}

/** Milliseconds for which the list of sockets is taken as it is. */
const LIST_LASTS_MS = 250;
/** A hub that takes its notices slower than this many bytes wait finds the changes in the database. */
const MOST_WAITING_BYTES = 256 * 1024;

/**
 * Sends notices to every hub with a socket in the installation's data folder, each over a connection that stays. What
 * cannot be sent is left out: hubs also look into the database by themselves.
 *
 * @param except the name of a socket that is left out
 */
export function openHubSockets(dataFolder: string, except?: string): HubSockets {
  const folder = hubFolder(dataFolder);
  const connections = new Map<string, net.Socket>();
  let listedAt = Number.NEGATIVE_INFINITY;

  function list(): void {
    if (performance.now() - listedAt < LIST_LASTS_MS) return;
    listedAt = performance.now();
    for (const name of socketsIn(folder)) if (name !== except && !connections.has(name)) connect(name);
  }

  function connect(name: string): void {
    const connection = net.connect(path.join(folder, name));
    connection.unref();
    connections.set(name, connection);
    connection.on('error', () => connection.destroy());
    connection.on('close', () => {
      if (connections.get(name) === connection) connections.delete(name);
    });
    connection.resume();
  }

  return {
    send: (notice) => {
      list();
      const line = writeNotice(notice);
      for (const connection of connections.values()) {
        if (connection.writableLength < MOST_WAITING_BYTES) connection.write(line);
      }
    },
    close: () => {
      listedAt = Number.POSITIVE_INFINITY;
      for (const connection of connections.values()) connection.destroy();
    },
  };
}

/** Names of the sockets; none where the folder is not there or not ours. */
function socketsIn(folder: string): string[] {
  try {
    requireOwn(folder);
    return readdirSync(folder).filter((name) => name.endsWith('.sock'));
  } catch {
    return [];
  }
}
