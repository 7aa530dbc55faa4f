import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import type { Duplex } from 'node:stream';

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Next, serving the pages of `app/` inside this process. */
export interface Pages {
  handle: Handler;
  /** Answers with one page of ours in the place of the one asked for, whose address stays. */
  show: (page: string, status: number, request: IncomingMessage, response: ServerResponse) => Promise<void>;
  /** For upgrades to websockets that nobody else takes: the development server's reloading. */
  upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  close: () => Promise<void>;
}

/** The checkout, seen from `server/` and from `dist/` alike. */
const CHECKOUT = path.resolve(import.meta.dirname, '..');

/** Prepares Next; in development it compiles pages when they are asked for. */
export async function preparePages({ development, url }: { development: boolean; url: URL }): Promise<Pages> {
  // Loaded here and not above: React decides by NODE_ENV, when it is loaded, whether this is development.
  const { default: next } = await import('next');
  // Next listens for upgrades on a server of its own making, which gets only what is meant for it.
  const upgrades: Server = createServer();
  // The development server reloads pages only of the host that it knows.
  const app = next({
    dev: development,
    dir: CHECKOUT,
    hostname: url.hostname,
    port: portOf(url),
    httpServer: upgrades,
  });
  await app.prepare();
  const handle: Handler = app.getRequestHandler();
  return {
    handle,
    show: (page, status, request, response) => {
      request.url = page;
      response.statusCode = status;
      return handle(request, response);
    },
    upgrade: (request, socket, head) => {
      if (!upgrades.emit('upgrade', request, socket, head)) socket.destroy();
    },
    close: () => app.close(),
  };
}

const portOf = ({ port, protocol }: URL): number => (port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port));
