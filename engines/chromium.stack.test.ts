import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from 'vitest';
import { findChromium } from './chromium.ts';
import { processEnvironment } from './environment.ts';
import { failureOf, temporaryFolder } from './testing.ts';

test('the browser that is found opens a page', async () => {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage();
    await page.goto('data:text/html,<title>Phasegate</title><p>Hello');
    expect(await page.title()).toBe('Phasegate');
  } finally {
    await browser.close();
  }
});

test('without any browser, and no way to install one, it says what to install', async () => {
  const empty = temporaryFolder('no-browser');
  const env: NodeJS.ProcessEnv = { ...processEnvironment(), PATH: empty.path };
  const failure = await failureOf(findChromium(env, () => undefined, join(empty.path, 'none')));
  expect(failure.message).toBe('No Chromium was found.');
  expect(failure.remedy).toContain('apt-get install chromium');
  empty.remove();
});
