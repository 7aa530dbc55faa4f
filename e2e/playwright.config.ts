import { defineConfig } from '@playwright/test';
import { findChromium } from '#engines/chromium.ts';
import type { InstallationOptions } from './testing/test.ts';

/** Browser tests: Chromium against the built programs on real engines. `npm run build` comes first. */
export default defineConfig<object, InstallationOptions>({
  testDir: '.',
  testMatch: '**/*.test.ts',
  outputDir: '../test-results',
  globalSetup: './testing/engines.ts',
  // Two cores: each worker has an installation and a browser of its own.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Waits end as soon as what they wait for is there; these limits are for a machine that is busy with something else.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: await findChromium(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
    },
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    colorScheme: 'light',
    reducedMotion: 'reduce',
    actionTimeout: 20_000,
    navigationTimeout: 40_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
  },
});
