import type { HubLog, HubNamespace, HubSocket, SignedIn } from './hub-socket.ts';

/** Sessions end and roles change at any time; whoever it concerns is disconnected within five seconds. */
const EVERY_MS = 2_000;

interface Options {
  sockets: HubNamespace;
  lapsedSessions: <Known extends SignedIn>(known: readonly Known[], now: Date) => Promise<Known[]>;
  log: HubLog;
}

/**
 * Disconnects sockets whose session has ended, or whose person has other roles.
 *
 * @returns a way to end it
 */
export function watchSessions({ sockets, lapsedSessions, log }: Options): () => void {
  let looking = false;
  const timer = setInterval(() => void look(), EVERY_MS);
  timer.unref();

  async function look(): Promise<void> {
    const known = [...sockets.sockets.values()].map((socket: HubSocket) => ({ ...socket.data.person, socket }));
    if (looking || known.length === 0) return;
    looking = true;
    try {
      for (const { socket } of await lapsedSessions(known, new Date())) socket.disconnect(true);
    } catch (error) {
      // Nothing can be read, hence nothing is pushed meanwhile.
      log.warn({ err: error }, 'sessions of connected people cannot be read at the moment');
    } finally {
      looking = false;
    }
  }

  return () => clearInterval(timer);
}
