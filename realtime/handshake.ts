import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { HandshakeRefusal } from './contract.ts';
import type { HubLog, HubSocket, SignedIn } from './hub-socket.ts';

/** Sockets that one person may have open, tabs and machines together, in one web process. */
const MOST_SOCKETS = 100;

/**
 * Whether a request comes from our own pages: browsers name the page's origin with every socket, and with every request to
 * another origin. A page of another site cannot choose what it says.
 *
 * @param origin of the address that people open
 */
export function isOwnOrigin({ headers }: Pick<IncomingMessage, 'headers'>, origin: string): boolean {
  if (headers.origin === undefined || headers.origin === origin) return true;
  // Opened under another name of the same machine: the page is where the socket leads.
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

interface Options {
  /** The one check of a session. Throws when sessions cannot be read. */
  requireSession: (headers: IncomingHttpHeaders) => Promise<SignedIn | null>;
  socketsOf: (personId: string) => number;
  /** Awaited before anybody is let in. */
  prepare: () => Promise<void>;
  log: HubLog;
}

/** Lets in who is signed in, by the cookie of the handshake. */
export function admit({ requireSession, socketsOf, prepare, log }: Options) {
  const refusalOf = async (socket: HubSocket): Promise<HandshakeRefusal | 'LATER' | null> => {
    try {
      const person = await requireSession(socket.request.headers);
      if (person === null) return 'UNAUTHENTICATED';
      if (socketsOf(person.personId) >= MOST_SOCKETS) return 'TOO_MANY_REQUESTS';
      await prepare();
      const { personId, sessionId, roles } = person;
      socket.data = { person: { personId, sessionId, roles }, sent: new Map(), told: 0, behind: new Set(), queued: 0 };
      return null;
    } catch (error) {
      log.warn({ err: error }, 'nobody can connect while sessions cannot be read');
      return 'LATER';
    }
  };
  return (socket: HubSocket, next: (error?: Error) => void): void => {
    void refusalOf(socket).then((refusal) => {
      // Who is refused stays away; who is cut off comes back by themselves, until sessions can be read again.
      if (refusal === 'LATER') socket.conn.close();
      else next(refusal === null ? undefined : new Error(refusal));
    });
  };
}
