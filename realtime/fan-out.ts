import { changesTold } from './board-digest.ts';
import type { WorkItemChanged } from './contract.ts';
import type { HubNamespace, HubSocket } from './hub-socket.ts';

/** A socket that has this many messages waiting gets no further pushes until they are gone. */
const MOST_QUEUED = 64;
/** Who has missed more work items meanwhile reads everything again, by connecting again. */
const MOST_BEHIND = 1_000;
/** A socket's memory of what was sent; the item that was not sent for longest makes room. */
const MOST_SENT = 5_000;

/**
 * Sends changes to sockets: never a version lower than one already sent for that work item on that socket, nor the same
 * twice; and never more to a slow socket than it takes. What it missed it gets at its newest version, once it has caught
 * up.
 */
export class FanOut {
  readonly #sockets: HubNamespace;
  /** Changes sent so far, each counted once. */
  count = 0;

  constructor(sockets: HubNamespace) {
    this.#sockets = sockets;
  }

  /** @param catchUp called with what a socket missed, when it takes messages again */
  watch(socket: HubSocket, catchUp: (missed: string[]) => void): void {
    socket.conn.on('packetCreate', () => (socket.data.queued += 1));
    socket.conn.on('drain', () => {
      socket.data.queued = 0;
      if (socket.data.behind.size === 0) return;
      const missed = [...socket.data.behind];
      socket.data.behind.clear();
      catchUp(missed);
    });
  }

  /** To everybody in one of the rooms; the message is written once for all. */
  send(change: WorkItemChanged, rooms: readonly string[]): void {
    this.count += 1;
    const { adapter, sockets } = this.#sockets;
    const ids = new Set(rooms.flatMap((room) => [...(adapter.rooms.get(room) ?? [])]));
    const ready = [...ids].filter((id) => {
      const socket = sockets.get(id);
      return socket !== undefined && this.#takes(socket, change);
    });
    if (ready.length > 0) this.#sockets.to(ready).emit('workItem:changed', change);
  }

  /** To one socket that missed it. */
  sendTo(socket: HubSocket, change: WorkItemChanged): void {
    if (this.#takes(socket, change)) socket.emit('workItem:changed', change);
  }

  #takes(socket: HubSocket, { id, version }: WorkItemChanged): boolean {
    const { data } = socket;
    if ((data.sent.get(id) ?? 0) >= version) return false;
    if (data.queued >= MOST_QUEUED) {
      data.behind.add(id);
      if (data.behind.size > MOST_BEHIND) socket.conn.close();
      return false;
    }
    noteSent(data.sent, id, version);
    data.told = changesTold(data.told, { id, version });
    return true;
  }
}

/** From now on nothing lower than `version` is sent; that version itself may still be. */
export function noteRead(sent: Map<string, number>, id: string, version: number): void {
  noteSent(sent, id, Math.max(sent.get(id) ?? 0, version - 1));
}

function noteSent(sent: Map<string, number>, id: string, version: number): void {
  sent.delete(id);
  sent.set(id, version);
  const [oldest] = sent.keys();
  if (sent.size > MOST_SENT && oldest !== undefined) sent.delete(oldest);
}
