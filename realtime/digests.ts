import { ROLES, type Role } from '#domain/vocabulary.ts';
import { boardVersions } from '#models/board-entries.ts';
import { boardDigest } from './board-digest.ts';
import type { Changes } from './changes.ts';
import type { HubLog, HubNamespace } from './hub-socket.ts';
import { boardRoom } from './rooms.ts';

const EVERY_MS = 15_000;

export const EVERY_BOARD: readonly (Role | null)[] = [null, ...ROLES];

interface Options {
  sockets: HubNamespace;
  changes: Changes;
  log: HubLog;
}

/**
 * Tells the watchers of each board every 15 seconds what it shows, and what they were told, so that who lost a push finds
 * out, whether they show all of the board or a part.
 *
 * @returns a way to end it
 */
export function sendDigests({ sockets, changes, log }: Options): () => void {
  const timer = setInterval(() => {
    for (const role of EVERY_BOARD) {
      if (sockets.adapter.rooms.has(boardRoom(role))) void send(role);
    }
  }, EVERY_MS);
  timer.unref();

  async function send(role: Role | null): Promise<void> {
    try {
      const shown = await boardVersions(role, new Date().toISOString());
      // What the database has already and was not pushed yet goes first: else everybody would read again for nothing.
      for (const { id, version } of shown) {
        const known = changes.versionOf(id);
        if (known !== null && known < version) changes.add(id, null);
      }
      await changes.settled();
      const pushed = shown.map(({ id, version }) => ({ id, version: Math.max(version, changes.versionOf(id) ?? 0) }));
      const digest = { role, ...boardDigest(pushed) };
      for (const id of sockets.adapter.rooms.get(boardRoom(role)) ?? []) {
        const socket = sockets.sockets.get(id);
        socket?.emit('board:digest', { ...digest, told: socket.data.told });
      }
    } catch (error) {
      log.warn({ err: error }, 'a board cannot be read at the moment; its digest is left out');
    }
  }

  return () => clearInterval(timer);
}
