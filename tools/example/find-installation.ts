import { runningInstallation } from '#server/running-installation.ts';
import { ExampleError } from './example-error.ts';

/**
 * The address of the installation that runs with a data folder, as its start left it there.
 *
 * @throws {ExampleError} when none runs
 */
export async function findInstallation(dataDir: string): Promise<string> {
  const { NEXTAUTH_URL } = await runningInstallation(dataDir);
  if (NEXTAUTH_URL !== undefined) return NEXTAUTH_URL;
  throw new ExampleError(
    `Nothing runs with the data folder ${dataDir}. Run "npm start" first, in another terminal, or name an address with --url.`,
  );
}

/** An address to which a path can be added. */
export function withoutSlash(url: string): string {
  return url.replace(/\/+$/, '');
}
