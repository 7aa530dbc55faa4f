import { gzipSync } from 'node:zlib';
import type { Response } from '@playwright/test';
import { expect, test } from './testing/test.ts';

const BUDGET_KB = 240;

test(`the board's first load has at most ${BUDGET_KB} kB of JavaScript, gzipped`, async ({ browserOf, driver }) => {
  await driver.reported();
  const page = await browserOf('pmo');
  const scripts: Promise<{ file: string; bytes: number }>[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(weigh(response));
  });
  // With the socket everything is there that the page needs to live.
  const live = page.waitForEvent('websocket');
  await page.goto('/boards/pmo');
  await live;
  const weighed = (await Promise.all(scripts)).sort((a, b) => b.bytes - a.bytes);
  const kB = weighed.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  const figures = weighed.map(({ file, bytes }) => `${(bytes / 1000).toFixed(1).padStart(7)} kB  ${file}`).join('\n');
  test.info().annotations.push({ type: 'JavaScript of the board', description: `${kB.toFixed(1)} kB gzipped` });
  expect(weighed.length, 'scripts that the board loads').toBeGreaterThan(0);
  expect(kB, `kB of JavaScript, gzipped:\n${figures}`).toBeLessThanOrEqual(BUDGET_KB);
});

async function weigh(response: Response): Promise<{ file: string; bytes: number }> {
  return { file: new URL(response.url()).pathname, bytes: gzipSync(await response.body()).length };
}
