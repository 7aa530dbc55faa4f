import type { io, Socket } from 'socket.io-client';
import {
  type ClientToServerEvents,
  type HandshakeRefusal,
  type ServerToClientEvents,
  SOCKET_PATH,
  type WorkItemWatched,
} from '#realtime/contract.ts';
import { keyOf, type Room } from './room.ts';

/** How it stands with the server; `back` for a moment after a loss, once all that is shown is the present state again. */
export type LinkState = 'connecting' | 'up' | 'lost' | 'back' | 'signedOut';

export interface LinkEvents {
  /** A new connection; nothing has come over it yet. */
  connected: () => void;
  pushed: ServerToClientEvents['workItem:changed'];
  mineChanged: ServerToClientEvents['nextAction:changed'];
  /** A message came. */
  notified: () => void;
  digest: ServerToClientEvents['board:digest'];
  /** The version that the server has of a watched work item. */
  heard: (workItemId: string, version: number) => void;
  /** Connected for the first time: nothing is missed from here on. */
  started: () => void;
  /** Connected again: something may have been missed. Ends when all that is shown is the present state. */
  catchUp: () => Promise<void>;
}

type Wire = Socket<ServerToClientEvents, ClientToServerEvents>;

/** What makes a handshake a matter for the person: signing in again. */
const SIGNED_OUT: HandshakeRefusal = 'UNAUTHENTICATED';

/** A shorter loss than this is not worth a word. */
const SAID_AFTER_MS = 1_500;
const BACK_SHOWN_MS = 4_000;
const ANSWER_DUE_MS = 5_000;
/**
 * How often every room is asked for again: a network can go without a word, which the missing answer shows, and a push
 * can get lost, which the version in the answer shows.
 */
const ASKED_EVERY_MS = 8_000;
/** A server that ends the connection itself is not asked again at once. */
const AGAIN_AFTER_MS = 1_000;

/** The one socket of a page: which rooms are watched, and how it stands. */
export class Link {
  readonly #events: LinkEvents;
  readonly #rooms = new Map<string, { room: Room; watchers: number }>();
  readonly #listeners = new Set<() => void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #socket: Wire | null = null;
  #open = false;
  #state: LinkState = 'connecting';
  #lost = false;

  constructor(events: LinkEvents) {
    this.#events = events;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): LinkState => this.#state;

  open(): void {
    this.#open = true;
    this.#keepAsking();
    void this.#connect();
  }

  close(): void {
    this.#open = false;
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
    this.#socket?.disconnect();
  }

  /** The network has been away: what there is of a connection can't be trusted. */
  reconnect(): void {
    this.#socket?.disconnect();
    void this.#connect();
  }

  /** The page has been away: whatever is shown may be old. */
  async wake(): Promise<void> {
    if (!this.#connectedNow()) return this.#connect();
    await this.#enterAll();
    await this.#events.catchUp();
  }

  /** The browser says that there is no network. */
  offline(): void {
    this.#socket?.disconnect();
    this.#losing();
  }

  /** The API says that nobody is signed in any more. */
  signedOut(): void {
    this.#set('signedOut');
  }

  watch(room: Room): () => void {
    const key = keyOf(room);
    const watched = this.#rooms.get(key) ?? { room, watchers: 0 };
    watched.watchers += 1;
    this.#rooms.set(key, watched);
    if (watched.watchers === 1 && this.#connectedNow()) void this.#enter(room);
    return () => {
      watched.watchers -= 1;
      if (watched.watchers > 0) return;
      this.#rooms.delete(key);
      if (this.#connectedNow()) this.#leave(room);
    };
  }

  #connectedNow(): boolean {
    return this.#socket?.connected ?? false;
  }

  /** The library comes when the page is there already: nothing on the first screen needs it. */
  async #connect(): Promise<void> {
    try {
      const { io } = await import('socket.io-client');
      if (!this.#open) return;
      this.#socket ??= this.#create(io);
      this.#socket.connect();
    } catch {
      // The server that has the library is away.
      this.#losing();
      this.#after('again', AGAIN_AFTER_MS, () => void this.#connect());
    }
  }

  #create(connect: typeof io): Wire {
    const socket: Wire = connect({ path: SOCKET_PATH, autoConnect: false, transports: ['websocket', 'polling'] });
    socket.on('connect', () => {
      this.#events.connected();
      void this.#connected();
    });
    socket.on('disconnect', (reason) => this.#disconnected(reason));
    socket.on('connect_error', ({ message }) => this.#notConnected(socket, message));
    socket.on('workItem:changed', this.#events.pushed);
    socket.on('nextAction:changed', this.#events.mineChanged);
    socket.on('notification', () => this.#events.notified());
    socket.on('board:digest', this.#events.digest);
    return socket;
  }

  async #connected(): Promise<void> {
    this.#stop('say');
    const again = this.#lost;
    await this.#enterAll();
    if (!again) {
      this.#set('up');
      this.#events.started();
      return;
    }
    await this.#events.catchUp();
    if (!this.#connectedNow()) return;
    this.#lost = false;
    this.#set('back');
    this.#after('settle', BACK_SHOWN_MS, () => this.#set('up'));
  }

  async #enterAll(): Promise<void> {
    await Promise.all([...this.#rooms.values()].map(({ room }) => this.#enter(room)));
  }

  async #enter(room: Room): Promise<void> {
    try {
      const socket = this.#socket?.timeout(ANSWER_DUE_MS);
      if ('board' in room) {
        await socket?.emitWithAck('board:watch', { role: room.board });
        return;
      }
      const asked: unknown = await socket?.emitWithAck('workItem:watch', { id: room.workItem });
      const answer = asked as WorkItemWatched | undefined;
      if (answer?.ok) this.#events.heard(room.workItem, answer.version);
    } catch {
      // Not answered in time: whoever does not answer is gone, and connecting again enters every room again.
      if (this.#connectedNow()) this.reconnect();
    }
  }

  #leave(room: Room): void {
    const ignored = () => undefined;
    if ('board' in room) this.#socket?.emit('board:unwatch', { role: room.board }, ignored);
    else this.#socket?.emit('workItem:unwatch', { id: room.workItem }, ignored);
  }

  #disconnected(reason: Socket.DisconnectReason): void {
    this.#losing();
    // The server ended it: the session is over, or roles have changed; connecting again tells which.
    if (reason === 'io server disconnect') this.#after('again', AGAIN_AFTER_MS, () => void this.#connect());
  }

  #notConnected(socket: Wire, message: string): void {
    if (message === SIGNED_OUT) this.#set('signedOut');
    else {
      this.#losing();
      if (!socket.active) this.#after('again', AGAIN_AFTER_MS, () => void this.#connect());
    }
  }

  #losing(): void {
    this.#lost = true;
    this.#stop('settle');
    if (this.#state === 'signedOut' || this.#state === 'lost') return;
    if (!this.#timers.has('say')) this.#after('say', SAID_AFTER_MS, () => this.#set('lost'));
  }

  #keepAsking(): void {
    this.#after('ask', ASKED_EVERY_MS, () => {
      if (this.#connectedNow()) void this.#enterAll();
      this.#keepAsking();
    });
  }

  #set(state: LinkState): void {
    if (state === this.#state) return;
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }

  #after(name: string, milliseconds: number, act: () => void): void {
    this.#stop(name);
    const timer = setTimeout(() => {
      this.#timers.delete(name);
      act();
    }, milliseconds);
    this.#timers.set(name, timer);
  }

  #stop(name: string): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.delete(name);
  }
}
