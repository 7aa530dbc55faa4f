import type { Page } from '@playwright/test';
import { expect, test } from './testing/test.ts';

/** Chooses in the menu under one's name. */
async function choose(page: Page, theme: 'System' | 'Light' | 'Dark'): Promise<void> {
  const themes = page.getByRole('group', { name: 'Theme' });
  if (!(await themes.isVisible())) await page.getByRole('button', { name: 'George Okello' }).click();
  await themes.getByLabel(theme).check();
}

const background = (page: Page) => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

test('a theme is chosen, kept, and in the page before any script', async ({ browserOf }) => {
  const page = await browserOf('viewer', { colorScheme: 'light' });
  await page.goto('/');
  const light = await background(page);
  await choose(page, 'Dark');
  await expect.poll(() => background(page)).not.toBe(light);
  const dark = await background(page);
  const html = await (await page.request.get('/')).text();
  expect(html).toMatch(/<html[^>]*data-theme="dark"/);
  await page.reload();
  expect(await background(page)).toBe(dark);
  await choose(page, 'Light');
  await expect.poll(() => background(page)).toBe(light);
});

test('where none is chosen, or the system is, the page follows the system', async ({ browserOf }) => {
  const page = await browserOf('viewer', { colorScheme: 'dark' });
  await page.goto('/');
  const dark = await background(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(() => background(page)).not.toBe(dark);
  await choose(page, 'Dark');
  await expect.poll(() => background(page)).toBe(dark);
  await choose(page, 'System');
  await expect.poll(() => background(page)).not.toBe(dark);
});
