import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

/** Below the range from which operating systems take ports of outgoing connections, so that a kept port stays free. */
const LOWEST = 20_000;
const HIGHEST = 32_000;

/** Whether a TCP port can be listened on, on the given address. */
export function isPortFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** What `choosePort` asks of its surroundings; replaced in tests of the choice itself. */
export interface PortSources {
  isFree: (port: number) => Promise<boolean>;
  random: (from: number, to: number) => number;
}

const system: PortSources = { isFree: isPortFree, random: randomInt };

/**
 * The port used before, when it is still free, else a random free one.
 *
 * @throws when fifty random ports in a row are taken
 */
export async function choosePort(kept: number | undefined, sources: PortSources = system): Promise<number> {
  if (kept !== undefined && (await sources.isFree(kept))) return kept;
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const port = sources.random(LOWEST, HIGHEST);
    if (port !== kept && (await sources.isFree(port))) return port;
  }
  throw new Error(`No free port was found between ${LOWEST} and ${HIGHEST}.`);
}
