import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '#engines/chromium.ts';
import { dataFolder, processEnvironment } from '#engines/environment.ts';
import { findInstallation } from './example/find-installation.ts';
import { playStory } from './example/play.ts';

/**
 * `npm run pictures`: takes the picture of the README from the running demo installation, after driving a defect into a
 * state in which there is something to see.
 */

const PASSWORD = 'phasegate';
const CHECKOUT = resolve(import.meta.dirname, '..');
const FOLDER = join(CHECKOUT, 'docs', 'pictures');
const SIZE = { width: 1180, height: 760 };
const STATE = 'FIX_SCOPE';

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill('pmo@phasegate.test');
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${url}/`);
}

const environment = processEnvironment();
const url = await findInstallation(dataFolder(environment, CHECKOUT));
const { workItem } = await playStory({ url, password: PASSWORD, until: STATE, say: () => undefined });
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(environment),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: SIZE, colorScheme: 'light' });
  await signIn(page, url);
  await page.goto(`${url}/work-items/${workItem.id}`);
  await page.screenshot({ path: join(FOLDER, 'work-item.png') });
} finally {
  await browser.close();
}
console.log(`The picture is in ${FOLDER}.`);
