import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Source } from './environment.ts';

const SCHEMA = z.object({ environment: z.record(z.string(), z.string()) });

/**
 * The addresses of the installation that runs with this data folder, as `npm start` leaves them in a file that only its
 * owner can read. Empty when none runs.
 */
export async function runningInstallation(dataFolder: string): Promise<Source> {
  try {
    const text = await readFile(path.join(dataFolder, 'running.json'), 'utf8');
    return SCHEMA.parse(JSON.parse(text)).environment;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return {};
    throw error;
  }
}
