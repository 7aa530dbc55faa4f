import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The environment of this process: the only place of the engines and of `npm start` that reads it. */
export function processEnvironment(): NodeJS.ProcessEnv {
  return { ...process.env };
}

/** The folder of the engines that are built once per version and person. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  return resolve(env.PHASEGATE_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'phasegate'));
}

/** The data folder: `.data` in the checkout unless `PHASEGATE_DATA` names another. */
export function dataFolder(env: NodeJS.ProcessEnv, checkout: string): string {
  return resolve(checkout, env.PHASEGATE_DATA || '.data');
}
