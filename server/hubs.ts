import type { IncomingMessage } from 'node:http';
import { SOCKET_PATH } from '#realtime/contract.ts';
import type { Hub } from '#realtime/hub.ts';
import { listenForNotices, type NoticeListener } from '#realtime/notice-listener.ts';
import { type HubSockets, openHubSockets } from '#realtime/publisher.ts';
import type { Log } from './log.ts';

/** The other web processes of this machine, and the worker. */
interface OtherHubs {
  send: HubSockets['send'];
  close: () => Promise<void>;
}

/**
 * Lets workers and other web processes of this machine tell this one what they recorded, and it them. Where that cannot be,
 * the hub finds changes in the database, a second later.
 */
export async function joinHubs(dataFolder: string, hub: Pick<Hub, 'receive'>, log: Log): Promise<OtherHubs> {
  let listener: NoticeListener | null = null;
  try {
    listener = await listenForNotices(dataFolder, hub.receive);
  } catch (error) {
    log.warn({ err: error }, 'what other processes record is found in the database, and pushed a second later');
  }
  const others = openHubSockets(dataFolder, listener?.name);
  return {
    send: others.send,
    close: async () => {
      others.close();
      await listener?.close();
    },
  };
}

/** Whether a request for an upgrade is the hub's. */
export function isForHub({ url }: Pick<IncomingMessage, 'url'>): boolean {
  return new URL(url ?? '/', 'http://request.invalid').pathname.startsWith(`${SOCKET_PATH}/`);
}
