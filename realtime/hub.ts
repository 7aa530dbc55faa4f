import type { Server as HttpServer, IncomingHttpHeaders } from 'node:http';
import { Server } from 'socket.io';
import { Changes } from './changes.ts';
import { Concerned } from './concerned.ts';
import { SOCKET_PATH } from './contract.ts';
import { DatabaseNet } from './database-net.ts';
import { EVERY_BOARD, sendDigests } from './digests.ts';
import { FanOut } from './fan-out.ts';
import { admit, isOwnOrigin } from './handshake.ts';
import type { HubLog, HubServer, SignedIn } from './hub-socket.ts';
import { Names } from './names.ts';
import type { Notice } from './publisher-notice.ts';
import { boardRoom } from './rooms.ts';
import { watchSessions } from './session-watch.ts';
import { answerWatching } from './watching.ts';

export interface HubOptions {
  /** The web process's server; the sockets are served on the same origin. */
  server: HttpServer;
  /** Of the address that people open. */
  origin: string;
  /** The one check of a session: null when nobody is signed in; throws when sessions cannot be read. */
  requireSession: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
  /** Of sessions that were good before, those that are no longer, or whose person has other roles. */
  lapsedSessions: <Known extends SignedIn>(known: readonly Known[], now: Date) => Promise<Known[]>;
  log: HubLog;
}

/** Who is connected to this web process, and the way to tell them what changed. */
export interface Hub {
  /** Takes word that a work item is recorded at a version. Never throws. */
  receive: (notice: Notice) => void;
  close: () => Promise<void>;
}

const LARGEST_MESSAGE_BYTES = 64 * 1024;
const CONNECT_TIMEOUT_MS = 5_000;
/** Either end notices within twice this that the other is gone. */
const PING_MS = 10_000;

/** Starts to serve sockets. */
export function startHub({ server, origin, requireSession, lapsedSessions, log }: HubOptions): Hub {
  const io: HubServer = new Server(server, {
    path: SOCKET_PATH,
    serveClient: false,
    allowRequest: (request, decide) => decide(null, isOwnOrigin(request, origin)),
    connectTimeout: CONNECT_TIMEOUT_MS,
    destroyUpgrade: false,
    maxHttpBufferSize: LARGEST_MESSAGE_BYTES,
    pingInterval: PING_MS,
    pingTimeout: PING_MS,
  });
  const sockets = io.of('/');
  const names = new Names();
  const fanOut = new FanOut(sockets);
  const concerned = new Concerned({ sockets, names, log });
  const boards = EVERY_BOARD.map(boardRoom);
  const changes = new Changes({
    fanOut,
    names,
    log,
    everyBoard: () => boards,
    pushed: (change) => concerned.changed(change),
  });
  const net = new DatabaseNet(changes, { log, isNeeded: () => sockets.sockets.size > 0 });
  const socketsOf = (personId: string) => concerned.socketsOf(personId);
  io.use(admit({ requireSession, socketsOf, prepare: () => net.open(), log }));
  io.on('connection', (socket) => {
    concerned.enter(socket);
    socket.on('disconnect', () => concerned.leave(socket));
    fanOut.watch(socket, (missed) => void changes.catchUp(socket, missed));
    answerWatching(socket, fanOut, log);
  });
  const stops = [sendDigests({ sockets, changes, log }), watchSessions({ sockets, lapsedSessions, log })];

  return {
    receive: (notice) => {
      if (net.isOpen) changes.add(notice.workItemId, notice);
    },
    close: async () => {
      for (const stop of stops) stop();
      net.close();
      await io.close();
    },
  };
}
