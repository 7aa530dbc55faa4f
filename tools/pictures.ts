import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '#engines/chromium.ts';
import { dataFolder, processEnvironment } from '#engines/environment.ts';
import { findInstallation } from './example/find-installation.ts';

/**
 * `npm run pictures`: takes the pictures of the README from the running demo installation, best one that was just made:
 * the deadlines of its history are those of the hours after it.
 */

const PASSWORD = 'phasegate';
const CHECKOUT = resolve(import.meta.dirname, '..');
const FOLDER = join(CHECKOUT, 'docs', 'pictures');
const SIZE = { width: 1280, height: 760 };

/** The defect of the demo history that is looked at: in the middle of its way, with several people at work on it. */
const LOOKED_AT = 'Paused subscriptions are counted as churned';

async function signIn(browser: Browser, url: string, who: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SIZE, colorScheme: 'light' })).newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(`${who}@phasegate.test`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${url}/`);
  return page;
}

/** What is named by ids at first has its name when the page asks for nothing more. */
async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(FOLDER, name) });
}

const environment = processEnvironment();
const url = await findInstallation(dataFolder(environment, CHECKOUT));
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(environment),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const pmo = await signIn(browser, url, 'pmo');
  await pmo.goto(`${url}/boards/pmo`);
  await pmo.getByRole('heading', { name: 'PMO board' }).waitFor();
  await take(pmo, 'board.png');
  await pmo.getByRole('link', { name: LOOKED_AT }).first().click();
  await pmo.getByRole('heading', { name: 'Next actions' }).waitFor();
  await take(pmo, 'work-item.png');
  const product = await signIn(browser, url, 'product');
  await product.getByText('Your next action').waitFor();
  await take(product, 'home.png');
} finally {
  await browser.close();
}
console.log(`The pictures are in ${FOLDER}.`);
