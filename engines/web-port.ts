import { join } from 'node:path';
import { tryLock } from './file-lock.ts';
import { choosePort, isPortFree } from './ports.ts';
import { RemedyError } from './remedy-error.ts';

const USUAL = 3000;
const TRIED = 100;

/** A web port that no other start of the same person takes, even one that has not opened it yet. */
export interface ClaimedPort {
  port: number;
  release(): void;
}

/**
 * The port that was asked for, or 3000 or the next free one. 0 asks for any free one.
 *
 * @throws {RemedyError} when the port that was asked for is taken, or a hundred in a row are
 */
export async function claimWebPort(
  asked: number | undefined,
  options: { host: string; cacheDir: string; log: (line: string) => void },
): Promise<ClaimedPort> {
  if (asked === 0) return { port: await choosePort(undefined), release: () => undefined };
  const first = asked ?? USUAL;
  for (let port = first; port < first + (asked ? 1 : TRIED); port += 1) {
    const claim = tryLock(join(options.cacheDir, 'ports', String(port)), 'web port');
    if (!('lock' in claim)) continue;
    if (await isPortFree(port, options.host)) {
      if (port !== first) options.log(`port ${first} is taken, using ${port}`);
      return { port, release: () => claim.lock.release() };
    }
    claim.lock.release();
  }
  if (asked) {
    throw new RemedyError(`Port ${asked} is in use by another program.`, {
      remedy: 'stop that program, set PORT to another one, or leave PORT out for the next free one',
    });
  }
  throw new RemedyError(`No port from ${USUAL} to ${USUAL + TRIED - 1} is free.`, { remedy: 'set PORT to a free one' });
}
