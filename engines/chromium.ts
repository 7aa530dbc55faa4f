import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { processEnvironment } from './environment.ts';
import { findOnPath } from './find-on-path.ts';
import type { Log } from './log.ts';
import { messageOf, RemedyError } from './remedy-error.ts';
import { runCommand } from './run-command.ts';

const REMEDY = 'install Chromium (Debian: apt-get install chromium), or run: npx playwright install chromium';

/**
 * A Chromium for browser tests: Playwright's own when it is installed, `chromium` on the PATH, else Debian's package,
 * which only root can install.
 *
 * @param own where Playwright's own would be
 *
 * @returns the path for Playwright's `executablePath`
 * @throws {RemedyError} when there is none
 */
export async function findChromium(
  env: NodeJS.ProcessEnv = processEnvironment(),
  log: Log = (line) => void process.stderr.write(`${line}\n`),
  own: string = chromium.executablePath(),
): Promise<string> {
  if (existsSync(own)) return own;
  const find = (): string | undefined => findOnPath('chromium', env.PATH) ?? findOnPath('chromium-browser', env.PATH);
  const present = find();
  if (present) return present;
  const tried = [`Playwright's browser at ${own}`, 'chromium on the PATH'];
  const apt = findOnPath('apt-get', env.PATH);
  if (process.getuid?.() !== 0 || !apt) throw new RemedyError('No Chromium was found.', { tried, remedy: REMEDY });
  log('installing Chromium by apt-get (once)');
  try {
    const quiet = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    const options = ['-o', 'DPkg::Lock::Timeout=300'];
    // One archive that is out of reach need not be the one that has the browser.
    await runCommand(apt, [...options, 'update'], { env: quiet }).catch((error: unknown) => log(messageOf(error)));
    await runCommand(apt, [...options, 'install', '--yes', '--no-install-recommends', 'chromium'], {
      env: quiet,
      progress: { log, doing: 'installing Chromium' },
    });
  } catch (error) {
    throw new RemedyError('Chromium could not be installed.', {
      tried: [...tried, `apt-get install chromium: ${messageOf(error)}`],
      remedy: REMEDY,
      cause: error,
    });
  }
  const installed = find();
  if (!installed) throw new RemedyError('The package chromium brought no such command.', { tried, remedy: REMEDY });
  return installed;
}
