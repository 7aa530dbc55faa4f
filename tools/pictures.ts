import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium } from '#engines/chromium.ts';
import { dataFolder, processEnvironment } from '#engines/environment.ts';
import { findInstallation } from './example/find-installation.ts';
import { playStory } from './example/play.ts';

/**
 * `npm run pictures`: takes the pictures of the README from the running demo installation, after driving a few defects
 * into states in which there is something to see. Best on an empty installation: boards show what is there.
 */

const PASSWORD = 'phasegate';
const CHECKOUT = resolve(import.meta.dirname, '..');
const FOLDER = join(CHECKOUT, 'docs', 'pictures');
const SIZE = { width: 1280, height: 760 };

/** Defects to see, the last of them the one that is looked at, and the state to leave each in. */
const DEFECTS: { title: string; until?: string }[] = [
  { title: 'Silences without a comment can be saved' },
  { title: 'Groups are sorted by the time of the first alert', until: 'VERIFICATION' },
  { title: 'A route without a receiver takes that of the root', until: 'IMPLEMENTATION' },
  { title: 'Inhibited alerts are counted as active', until: 'IMPLEMENTATION' },
  { title: 'Expired silences stay in the list for a day', until: 'ROOT_CAUSE' },
  { title: 'API v2 names one receiver of an alert several times', until: 'FIX_SCOPE' },
];

async function signIn(browser: Browser, url: string, who: string): Promise<Page> {
  const page = await (await browser.newContext({ viewport: SIZE, colorScheme: 'light' })).newPage();
  await page.goto(`${url}/sign-in`);
  await page.getByLabel('E-mail').fill(`${who}@phasegate.test`);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.waitForURL(`${url}/`);
  return page;
}

const environment = processEnvironment();
const url = await findInstallation(dataFolder(environment, CHECKOUT));
let shown = '';
for (const { title, until } of DEFECTS) {
  const said = { say: () => undefined, title, ...(until === undefined ? {} : { until }) };
  const { workItem } = await playStory({ url, password: PASSWORD, ...said });
  shown = workItem.id;
}
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({
  executablePath: await findChromium(environment),
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
});
try {
  const pmo = await signIn(browser, url, 'pmo');
  await pmo.goto(`${url}/work-items/${shown}`);
  await pmo.getByRole('heading', { name: 'Next actions' }).waitFor();
  await pmo.screenshot({ path: join(FOLDER, 'work-item.png') });
  await pmo.goto(`${url}/boards/pmo`);
  await pmo.getByRole('heading', { name: 'PMO board' }).waitFor();
  await pmo.screenshot({ path: join(FOLDER, 'board.png') });
  const product = await signIn(browser, url, 'product');
  await product.getByText('Your next action').waitFor();
  await product.screenshot({ path: join(FOLDER, 'home.png') });
} finally {
  await browser.close();
}
console.log(`The pictures are in ${FOLDER}.`);
