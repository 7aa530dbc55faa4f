import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { readCsv } from '#app/testing/read-csv.ts';
import { expect, test } from './testing/test.ts';

/** Reports of the demo history: what somebody does who steers the process. */

test.use({ demoDefects: 40 });

const DAY_MS = 24 * 60 * 60 * 1000;

const FIGURES = [
  'Cumulative flow',
  'Time in state',
  'Limits',
  'First-pass yield',
  'Reversions',
  'Throughput and lead time',
  'Open items',
  'Load',
  'Document lag',
];

/** Fields of each report that are columns of its file, by the file's name. */
const REPORTS = {
  openItems: 'openItems { state severity count }',
  timeInState: 'timeInState { state severity visits medianSeconds p90Seconds }',
  breaches: 'breaches { state severity visits breached rate }',
  firstPassYield: 'firstPassYield { item title judged passedFirst yield rejected reasons }',
  reversions: 'reversions { from to cause title count }',
  cumulativeFlow: 'cumulativeFlow { at state count }',
  flowBalance: 'flowBalance { state openBefore entered ratedIn left ratedOut open }',
  throughput: 'throughput { at closed medianLeadSeconds }',
  ownerLoad: 'ownerLoad { open overdue }',
  documentLag: 'documentLag { count medianSeconds p90Seconds maxSeconds over15Minutes }',
  escalationResponse: 'escalationResponse { count medianSeconds p90Seconds maxSeconds over15Minutes }',
};

type Row = Record<string, string | number | null | string[]>;

const figure = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

async function openReports(page: Page, query = 'period=all'): Promise<void> {
  await page.goto(`/reports?${query}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Reports' })).toBeVisible();
}

test('from where work waits to a defect that waited there, in three clicks from home', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await page.goto('/');
  let clicks = 0;
  const click = async (link: Locator) => {
    clicks += 1;
    await link.click();
  };
  await click(page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Reports' }));
  await expect(page).toHaveURL('/reports');
  const waits = figure(page, 'Time in state');
  await expect(waits).toContainText(/Work waits longest in [A-Z_]+ at \w+/);
  const [, state = '', severity = ''] = /in ([A-Z_]+) at (\w+)/.exec(await waits.innerText()) ?? [];
  const there = `[href*="in-state=${state}&at-severity=${severity.toUpperCase()}"]`;
  await click(waits.locator(there).filter({ visible: true }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Left a state: ${state} at ${severity}`);
  const first = page.getByRole('row').nth(1).getByRole('link');
  const title = await first.innerText();
  await click(first);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  expect(clicks).toBe(3);
});

test('what is shown without a word has something to say, figure by figure', async ({ browserOf }) => {
  const page = await browserOf('pmo');
  await openReports(page, '');
  for (const name of FIGURES) {
    const one = figure(page, name);
    await expect(one.getByText('As table'), name).toBeVisible();
    await expect(one.getByRole('link', { name: 'As CSV' })).toHaveAttribute('href', /from=\d{4}-/);
  }
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
  const open = figure(page, 'Open items');
  await open.getByText('As table').click();
  // Of all of a state, of each severity in the picture, and the same in the table.
  const links = open.getByRole('link', { name: /^\d+( open)?$/ });
  const leads = new Map<string, string>();
  for (const link of await links.all()) {
    leads.set((await link.getAttribute('href')) ?? '', (await link.innerText()).replace(' open', ''));
  }
  const paths = [...leads.keys()];
  expect(paths.filter((path) => !path.includes('severity') && !path.includes('rated')).length).toBeGreaterThan(3);
  expect(paths.filter((path) => path.includes('severity=CRITICAL')).length).toBeGreaterThan(0);
  expect(await open.locator('tbody tr').count(), 'every figure leads somewhere').toBe(
    paths.filter((path) => /severity|rated=no/.test(path)).length,
  );
  for (const [path, count] of leads) {
    await page.goto(path);
    await expect(page.getByRole('main'), path).toContainText(new RegExp(`(^|\\D)${count} match`));
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

test('another period says that it is counted, and whatever has the focus keeps it', async ({ browserOf }) => {
  const page = await browserOf('pmo');
  await openReports(page, '');
  let mayAnswer = (): void => undefined;
  const held = () => new Promise<void>((resolve) => (mayAnswer = resolve));
  let wait = held();
  await page.route(
    (url) => url.pathname === '/reports',
    async (route) => {
      if (route.request().headers()['next-router-prefetch'] === undefined) await wait;
      await route.continue();
    },
  );
  const counting = page.getByRole('status').filter({ hasText: 'Counting' });
  const year = page.getByRole('navigation', { name: 'Period' }).getByRole('link', { name: 'A year' });
  await year.press('Enter');
  await expect(counting).toBeVisible();
  mayAnswer();
  await expect(page).toHaveURL('/reports?period=year');
  await expect(counting).toHaveCount(0);
  await expect(year).toBeFocused();
  await expect(year).toHaveAttribute('aria-current', 'true');

  wait = held();
  await page.getByLabel('From', { exact: true }).fill('2026-01-05');
  await page.getByLabel('to', { exact: true }).fill('2026-02-01');
  const show = page.getByRole('button', { name: 'Show' });
  await show.press('Enter');
  await expect(counting).toBeVisible();
  mayAnswer();
  await expect(page).toHaveURL('/reports?from=2026-01-05&to=2026-02-01');
  await expect(show).toBeFocused();

  wait = Promise.resolve();
  await page.goBack();
  await expect(page).toHaveURL('/reports?period=year');
  await expect(page.getByLabel('From', { exact: true }), 'the fields say what is shown').not.toHaveValue('2026-01-05');
});

test('each report comes as CSV with what the API answers, cell by cell', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await openReports(page);
  const waits = figure(page, 'Time in state');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    waits.getByRole('link', { name: 'As CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^timeInState-2000-01-01-to-\d{4}-\d\d-\d\d\.csv$/);
  const files = { timeInState: await readFile(await download.path(), 'utf8') };

  const days = { from: '2020-01-01', to: new Date(Date.now() - DAY_MS).toISOString().slice(0, 10) };
  const answer = await page.request.post('/api/graphql', {
    data: {
      query: `query ($from: DateTime!, $to: DateTime!) { reports(from: $from, to: $to) { ${Object.values(REPORTS).join(' ')} } }`,
      variables: {
        from: `${days.from}T00:00:00.000Z`,
        to: new Date(Date.parse(`${days.to}T00:00:00.000Z`) + DAY_MS).toISOString(),
      },
    },
  });
  const { data } = (await answer.json()) as { data: { reports: Record<string, Row | Row[]> } };
  for (const name of Object.keys(REPORTS)) {
    const file = await page.request.get(`/api/reports/${name}.csv`, { params: days });
    expect([name, file.status()]).toEqual([name, 200]);
    const [head = [], ...lines] = readCsv(await file.text());
    const rows = [data.reports[name] ?? []].flat();
    expect([name, lines.length > 0, lines.length]).toEqual([name, true, rows.length]);
    for (const [index, row] of rows.entries()) {
      const cells = Object.fromEntries(head.map((column, at) => [column, lines[index]?.[at]]));
      for (const [column, value] of Object.entries(row)) {
        const text = Array.isArray(value) ? value.join('\n') : String(value ?? '');
        expect([name, index, column, cells[column]]).toEqual([name, index, column, text]);
      }
    }
  }
  expect(readCsv(files.timeInState).length).toBeGreaterThan(1);
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
