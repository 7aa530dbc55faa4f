import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { writeWhole } from './data-folder.ts';
import type { BuildContext } from './engine-cache.ts';
import { waitForLock } from './file-lock.ts';
import { reportProgress } from './log.ts';
import { messageOf } from './remedy-error.ts';

const VERSION = '8.2.6';
const FAILURE_KEPT_MS = 24 * 60 * 60 * 1000;

interface Failure {
  at: number;
  reason: string;
}

/**
 * The official MongoDB server, downloaded once into the cache by its own project's downloader.
 *
 * A failure is remembered for a day, so that a machine without access does not lose time at each start.
 *
 * @throws at once while a failure is remembered, and within seconds when the download site is out of reach
 */
export async function downloadMongod(context: BuildContext, now = Date.now()): Promise<string> {
  const folder = join(context.cacheDir, `mongodb-${VERSION}`);
  const failureFile = join(context.cacheDir, 'mongodb-download-failed.json');
  const remembered = existsSync(failureFile) ? (JSON.parse(readFileSync(failureFile, 'utf8')) as Failure) : undefined;
  if (remembered && now - remembered.at < FAILURE_KEPT_MS && now >= remembered.at) {
    throw new Error(`${remembered.reason} (tried within the last day; remove ${failureFile} to try again)`);
  }
  mkdirSync(folder, { recursive: true });
  const lock = await waitForLock(`${folder}.lock`, context.log, 'downloading MongoDB', context.signal);
  try {
    return await download(folder, context);
  } catch (error) {
    context.signal?.throwIfAborted();
    writeWhole(failureFile, JSON.stringify({ at: now, reason: messageOf(error) } satisfies Failure));
    throw error;
  } finally {
    lock.release();
  }
}

async function download(folder: string, context: BuildContext): Promise<string> {
  // Loaded only here: it is needed at most once on a machine.
  const { DryMongoBinary, MongoBinary } = await import('mongodb-memory-server-core');
  const options = { downloadDir: folder, version: VERSION };
  const present = await DryMongoBinary.locateBinary(options);
  if (present) return present;
  const { MongoBinaryDownloadUrl } = await import('mongodb-memory-server-core/lib/util/MongoBinaryDownloadUrl.js');
  const complete = await DryMongoBinary.generateOptions(options);
  const url = await new MongoBinaryDownloadUrl({ ...complete, platform: process.platform }).getDownloadUrl();
  await reach(url, context.env);
  context.log(`downloading MongoDB ${VERSION} (once)`);
  const endProgress = reportProgress(context.log, 'downloading MongoDB');
  try {
    return await MongoBinary.getPath(options);
  } finally {
    endProgress();
  }
}

/** Sees in three seconds whether the download site, or the proxy in front of it, can be connected to. */
function reach(url: string, env: NodeJS.ProcessEnv): Promise<void> {
  const target = new URL(env.https_proxy ?? env.HTTPS_PROXY ?? env.http_proxy ?? env.HTTP_PROXY ?? url);
  const port = Number(target.port) || (target.protocol === 'http:' ? 80 : 443);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: target.hostname, port });
    const fail = (reason: string): void => {
      socket.destroy();
      reject(new Error(`the download site ${target.hostname} is out of reach (${reason})`));
    };
    socket.setTimeout(3000, () => fail('no answer within 3 s'));
    socket.once('error', (error) => fail(messageOf(error)));
    socket.once('connect', () => {
      socket.destroy();
      resolve();
    });
  });
}
