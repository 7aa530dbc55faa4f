import { type SharedEngines, startSharedEngines } from '#engines/shared-engines.ts';

const ADDRESSES = 'PHASEGATE_BROWSER_TEST_ENGINES';

/** Playwright's global set-up: engines for the whole run. Its workers are told by their environment. */
export default async function startEngines(): Promise<() => Promise<void>> {
  const { engines, stop } = await startSharedEngines('browser');
  process.env[ADDRESSES] = JSON.stringify(engines);
  return stop;
}

/** The engines that the global set-up started. */
export function runningEngines(): SharedEngines {
  const addresses = process.env[ADDRESSES];
  if (addresses === undefined) throw new Error('The engines do not run: use e2e/playwright.config.ts.');
  return JSON.parse(addresses) as SharedEngines;
}
