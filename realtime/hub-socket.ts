import type { Namespace, Server, Socket } from 'socket.io';
import type { Role } from '#domain/vocabulary.ts';
import type { ClientToServerEvents, ServerToClientEvents } from './contract.ts';

/** Who is connected, as the one session check says. The roles are those of the handshake. */
export interface SignedIn {
  personId: string;
  sessionId: string;
  roles: Role[];
}

export interface SocketData {
  person: SignedIn;
  /** The version of each work item that was sent over this socket last; see `FanOut`. */
  sent: Map<string, number>;
  /** Everything that was sent over this socket, as `changesTold` has it. */
  told: number;
  /** Work items whose pushes were left out while the socket was slow. */
  behind: Set<string>;
  /** Messages written since the connection took the last ones. */
  queued: number;
}

type NoEvents = Record<string, never>;
export type HubServer = Server<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
export type HubNamespace = Namespace<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;
export type HubSocket = Socket<ClientToServerEvents, ServerToClientEvents, NoEvents, SocketData>;

export interface HubLog {
  info: (facts: object, words: string) => void;
  warn: (facts: object, words: string) => void;
  error: (facts: object, words: string) => void;
}
