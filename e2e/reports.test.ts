import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './testing/test.ts';

/** Reports of the demo history: what somebody does who steers the process. */

test.use({ demoDefects: 40 });

const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openReports(page: Page, query = 'period=all'): Promise<void> {
  await page.goto(`/reports?${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

test('from where work waits to the defect that waited in three clicks', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await page.goto('/');
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }).click();
  const waits = figure(page, 'Time in state');
  await expect(waits).toContainText(
    /Work waits longest in [A-Z_]+ at \w+: median .+ over \d+ visits?\.|No work item left/,
  );
  await openReports(page);
  const sentence = await waits.locator('p').first().innerText();
  const place = /in ([A-Z_]+) at (\w+): median .+ over (\d+) visit/.exec(sentence);
  expect(place, sentence).not.toBeNull();
  const [, state = '', severity = '', visits = ''] = place ?? [];
  await waits.getByText('As table').click();
  const row = waits.getByRole('row').filter({ hasText: state }).filter({ hasText: severity });
  await row.getByRole('link', { name: visits, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Left a state: ${state} at ${severity}`);
  const first = page.getByRole('row').nth(1).getByRole('link');
  const title = await first.innerText();
  await first.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
});

test('period and filters stand in the address; back takes them away, and each keeps the other', async ({
  browserOf,
}) => {
  const page = await browserOf('pmo');
  await openReports(page, '');
  const periods = page.getByRole('navigation', { name: 'Period' });
  await expect(periods.locator('[aria-current]')).toHaveText('30 days');
  await periods.getByRole('link', { name: 'A year' }).click();
  await expect(page).toHaveURL('/reports?period=year');
  await page.getByRole('checkbox', { name: 'High' }).check();
  await expect(page).toHaveURL('/reports?period=year&severity=HIGH');
  await expect(figure(page, 'Time in state').getByRole('listitem').filter({ hasText: 'Low' })).toHaveCount(0);
  await page.getByLabel('Canonical spec').focus();
  await periods.getByRole('link', { name: '90 days' }).press('Enter');
  await expect(page).toHaveURL('/reports?period=90d&severity=HIGH');
  await expect(page.getByRole('checkbox', { name: 'High' })).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL('/reports?period=year&severity=HIGH');
  await page.goBack();
  await expect(page).toHaveURL('/reports?period=year');
  await expect(page.getByRole('checkbox', { name: 'High' })).not.toBeChecked();

  await page.getByLabel('From', { exact: true }).fill('2026-01-05');
  await page.getByLabel('to', { exact: true }).fill('2026-01-01');
  await page.getByRole('button', { name: 'Show' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'The first day of a period' })).toBeVisible();
  await page.goto('/reports?from=2001-01-01&to=2001-01-31');
  await expect(figure(page, 'Cumulative flow')).toContainText('No work item was open');
  await expect(figure(page, 'Throughput and lead time')).toContainText('No work item was closed in the period.');
});

test('what is counted as open is the list that it leads to', async ({ browserOf }) => {
  const page = await browserOf('pmo');
  await openReports(page);
  const links = figure(page, 'Open items').getByRole('link', { name: / open$/ });
  const counts = await links.allInnerTexts();
  expect(counts.length).toBeGreaterThan(3);
  const paths = await Promise.all((await links.all()).map((link) => link.getAttribute('href')));
  for (const [index, path] of paths.entries()) {
    await page.goto(path ?? '');
    const count = counts[index]?.replace(' open', '') ?? '';
    await expect(page.getByRole('main')).toContainText(`${count} match`);
  }
});

test('in each state, what was there and came in is what went out and is there', async ({ browserOf }) => {
  const page = await browserOf('pmo');
  await openReports(page, 'period=7d');
  const rows = figure(page, 'In and out').locator('tbody tr');
  await expect(rows).toHaveCount(6);
  let seen = 0;
  for (const row of await rows.all()) {
    const [before = 0, entered = 0, left = 0, open = 0] = (await row.locator('td').allInnerTexts()).map(Number);
    expect(before + entered).toBe(left + open);
    seen += before + entered;
  }
  expect(seen).toBeGreaterThan(0);
});

test('a report comes as CSV with the figures that its table has', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await openReports(page);
  const waits = figure(page, 'Time in state');
  await waits.getByText('As table').click();
  const shown = await waits.locator('tbody tr').count();
  expect(shown).toBeGreaterThan(0);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    waits.getByRole('link', { name: 'As CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  const [head = '', ...lines] = text
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split('\r\n');
  expect(head.split(',')).toEqual(expect.arrayContaining(['state', 'severity', 'visits']));
  expect(lines).toHaveLength(shown);
});

test('on paper the tables lie open and nothing is there that only a screen can use', async ({ browserOf }) => {
  const page = await browserOf('pmo');
  await openReports(page);
  const waits = figure(page, 'Time in state');
  await expect(waits.getByRole('columnheader', { name: '90th percentile' })).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(waits.getByRole('columnheader', { name: '90th percentile' })).toBeVisible();
  await expect(waits.getByText('As CSV')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Period' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Phasegate' })).toBeHidden();
});

for (const [query, what] of [
  ['period=all', 'with much to show'],
  ['from=2001-01-01&to=2001-01-31', 'with nothing to show'],
] as const) {
  test(`axe finds nothing on reports ${what}, and nothing runs out of a phone`, async ({ browserOf }) => {
    const page = await browserOf('viewer');
    await openReports(page, query);
    for (const summary of await page.getByRole('main').locator('summary').all()) await summary.click();
    for (const [width, colorScheme] of [
      [1280, 'light'],
      [1280, 'dark'],
      [390, 'light'],
      [390, 'dark'],
    ] as const) {
      await page.setViewportSize({ width, height: 844 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect.soft(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
  });
}
