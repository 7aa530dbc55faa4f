import type { BoardName, Placement } from '#domain/board-placement.ts';
import type { WorkItemEvent } from '#domain/events.ts';
import type { Instant } from '#domain/instant.ts';
import type { MessageKind } from '#domain/message-kinds.ts';
import type { ShownAction, ShownCard, ShownPerson } from '#domain/shown-card.ts';
import type { Disposition, Role, Severity } from '#domain/vocabulary.ts';

/**
 * What goes over the socket (path {@link SOCKET_PATH}), for the hub and the browser alike. A push is at most once; truth
 * is the version: on connect, reconnect, wake and a gap the browser reads again.
 */

export const SOCKET_PATH = '/socket.io';

/**
 * Why a handshake is refused: the message of `connect_error`, after which the browser does not try again by itself. While
 * sessions cannot be read it is cut off instead, and does.
 */
export type HandshakeRefusal = 'UNAUTHENTICATED' | 'TOO_MANY_REQUESTS';

export type { BoardName };

/** To whoever watches the work item, or a board that shows it or did so before. */
export interface WorkItemChanged {
  id: string;
  version: number;
  state: string;
  disposition: Disposition;
  severity: Severity | null;
  title: string;
  updatedAt: Instant;
  /** Who did it; null for the clock and for changes of people and specs. */
  by: ShownPerson | null;
  /** The type of the newest event. Several events at once are one push. */
  change: WorkItemEvent['type'];
  /** Exactly as `ShownColumn.cards` of GraphQL gives it. */
  card: ShownCard;
  /** The boards that show it now; a board that is not among them takes it off. */
  boards: BoardName[];
  /** Id of the canonical spec; boards can be narrowed to one. */
  specId: string | null;
  /** When the hub read it: what is overdue is so at this instant. */
  at: Instant;
  /** Where the last push before this one put it; null where the hub has not pushed it before. */
  before: Placement | null;
}

/** As GraphQL gives `NextAction`. */
export interface PushedAction extends ShownAction {
  id: string;
  workItem: { id: string; title: string };
  why: string;
}

/** To a person whose next action over all work items is another one now; null when nothing waits. */
export interface NextActionChanged {
  action: PushedAction | null;
}

/** To a person who got a message, but for those that an act of their own caused. */
export interface Notification {
  /** The message's, as GraphQL gives `Message`. */
  id: string;
  kind: MessageKind;
  /** With the work item's title before it. */
  text: string;
  workItemId: string;
  at: Instant;
}

/** To watchers of a board every 15 seconds: see `boardDigest`. */
export interface BoardDigest {
  /** How many work items the board shows, on all pages. */
  count: number;
  digest: string;
}

/** `told`: all changes that were pushed over this socket so far, as one number; see `changesTold` of `board-digest.ts`. */
export type BoardDigestTold = BoardDigest & { role: Role | null; told: number };

export type RefusalCode = 'BAD_USER_INPUT' | 'NOT_FOUND' | 'TOO_MANY_REQUESTS' | 'UNAVAILABLE';
export interface Refused {
  ok: false;
  code: RefusalCode;
}
/** `seq`: how many changes this web process has pushed so far. */
export type BoardWatched = { ok: true; seq: number } | Refused;
/** `version`: what a reader of the work item sees at least; of this version and later ones there are pushes. */
export type WorkItemWatched = { ok: true; version: number } | Refused;
export type Unwatched = { ok: true } | Refused;

export interface ClientToServerEvents {
  'board:watch': (input: { role?: Role | null }, answer: (watched: BoardWatched) => void) => void;
  'board:unwatch': (input: { role?: Role | null }, answer: (unwatched: Unwatched) => void) => void;
  'workItem:watch': (input: { id: string }, answer: (watched: WorkItemWatched) => void) => void;
  'workItem:unwatch': (input: { id: string }, answer: (unwatched: Unwatched) => void) => void;
}

export interface ServerToClientEvents {
  'workItem:changed': (change: WorkItemChanged) => void;
  'nextAction:changed': (change: NextActionChanged) => void;
  notification: (notification: Notification) => void;
  'board:digest': (digest: BoardDigestTold) => void;
}
