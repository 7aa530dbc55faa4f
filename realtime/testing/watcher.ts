import { stringifyCookie } from 'cookie';
import { io, type Socket } from 'socket.io-client';
import type { ClientToServerEvents, ServerToClientEvents } from '#realtime/contract.ts';
import type { Visitor } from '#server/testing/visitor.ts';

type Pushes = { [Name in keyof ServerToClientEvents]: Parameters<ServerToClientEvents[Name]>[0] };
type Client = Socket<ServerToClientEvents, ClientToServerEvents>;

const LONGEST_WAIT_MS = 25_000;

interface Options {
  /** What the browser would say where its page comes from. */
  origin?: string;
  /** Connects again by itself, as the pages do. */
  reconnection?: boolean;
}

/** Somebody's open page: a socket with the cookies of a browser, and everything that was pushed over it. */
export class Watcher {
  readonly socket: Client;
  readonly #pushes: { [Name in keyof Pushes]: Pushes[Name][] } = {
    'workItem:changed': [],
    'nextAction:changed': [],
    notification: [],
    'board:digest': [],
  };

  constructor(origin: string, visitor: Pick<Visitor, 'cookies'>, options: Options = {}) {
    const cookie = stringifyCookie(Object.fromEntries(visitor.cookies));
    this.socket = io(origin, {
      transports: ['websocket'],
      reconnection: options.reconnection ?? false,
      reconnectionDelay: 100,
      reconnectionDelayMax: 500,
      forceNew: true,
      extraHeaders: { cookie, ...(options.origin === undefined ? {} : { origin: options.origin }) },
    });
    for (const name of Object.keys(this.#pushes) as (keyof Pushes)[]) {
      this.socket.on(name, ((push: never) => void this.#pushes[name].push(push)) as never);
    }
  }

  /** Resolves once connected. @throws {Error} with the reason of the refusal */
  async connected(): Promise<this> {
    if (this.socket.connected) return this;
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.once('connect_error', reject);
    });
    return this;
  }

  /** Everything of a kind that was pushed so far. */
  pushed<Name extends keyof Pushes>(name: Name): readonly Pushes[Name][] {
    return this.#pushes[name];
  }

  /** The first push of a kind, past or to come, that is so. */
  async push<Name extends keyof Pushes>(name: Name, isSo: (push: Pushes[Name]) => boolean): Promise<Pushes[Name]> {
    const past = this.#pushes[name].find(isSo);
    if (past !== undefined) return past;
    return new Promise((resolve, reject) => {
      const tooLate = setTimeout(() => {
        this.socket.off(name, look as never);
        reject(new Error(`No such ${name} came; ${JSON.stringify(this.#pushes[name]).slice(0, 2_000)}`));
      }, LONGEST_WAIT_MS);
      const look = (push: Pushes[Name]) => {
        if (!isSo(push)) return;
        clearTimeout(tooLate);
        this.socket.off(name, look as never);
        resolve(push);
      };
      this.socket.on(name, look as never);
    });
  }

  /** Resolves with the reason when the connection ends. */
  ended(): Promise<string> {
    return new Promise((resolve) => {
      this.socket.once('disconnect', (reason) => resolve(reason));
    });
  }

  /** Sends a message, well-formed or not; the acknowledgement. */
  async say(event: keyof ClientToServerEvents, ...input: unknown[]): Promise<Record<string, unknown>> {
    const answer: unknown = await this.socket.timeout(LONGEST_WAIT_MS).emitWithAck(event, ...(input as [never]));
    return answer as Record<string, unknown>;
  }

  close(): void {
    this.socket.disconnect();
  }
}
