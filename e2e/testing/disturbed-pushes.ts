import type { Page } from '@playwright/test';

export interface Disturbances {
  lost: number;
  late: number;
  twice: number;
}

const SHARE = 0.3;
const LONGEST_DELAY_MS = 400;
/** An event of socket.io's, as opposed to its own talk; acknowledgements begin with 43. */
const EVENT = '42';
const DIGEST = '42["board:digest"';

/**
 * Puts a bad network between a page and the server, before the page opens its socket: of the events that are pushed a
 * part gets lost, a part is held back so that others overtake it, and a part comes twice.
 *
 * @param seed the same chances in each run
 */
export async function disturbPushes(page: Page, seed: number): Promise<Disturbances> {
  const counts: Disturbances = { lost: 0, late: 0, twice: 0 };
  const chance = chances(seed);
  let digestWasLost = false;
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (typeof message !== 'string' || !message.startsWith(EVENT)) {
        socket.send(message);
        return;
      }
      const isDigest = message.startsWith(DIGEST);
      // Digests come every 15 s: two lost in a row would only make the test long.
      if (chance() < SHARE && !(isDigest && digestWasLost)) {
        if (isDigest) digestWasLost = true;
        counts.lost += 1;
        return;
      }
      if (isDigest) digestWasLost = false;
      const copies = chance() < SHARE ? 2 : 1;
      if (copies === 2) counts.twice += 1;
      for (let copy = 0; copy < copies; copy += 1) {
        if (chance() < SHARE) {
          counts.late += 1;
          setTimeout(() => socket.send(message), chance() * LONGEST_DELAY_MS);
        } else socket.send(message);
      }
    });
  });
  return counts;
}

/** A small generator of numbers from 0 to 1 that look like chance (mulberry32). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
