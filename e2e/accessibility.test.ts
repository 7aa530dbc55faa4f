import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { makeShownDefects, type Shown } from './testing/defects.ts';
import { expect, type Somebody, test } from './testing/test.ts';

const WIDE = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** Every page, and whose browser it is looked at with. */
const PAGES: readonly (readonly [page: string, who: Somebody, path: (shown: Shown) => string])[] = [
  ['home with something to do', 'qa', () => '/'],
  ['home with nothing to do', 'viewer', () => '/'],
  ['the list of work items', 'pmo', () => '/work-items'],
  ['the board of the PMO', 'pmo', () => '/boards/pmo'],
  ['the board of QA', 'qa', () => '/boards/qa'],
  ['the board of Engineering', 'eng', () => '/boards/engineering'],
  ['the board of Product', 'product', () => '/boards/product'],
  ['the board of Specs', 'api', () => '/boards/specs'],
  ['the report', 'eng2', () => '/report'],
  ['a defect that was just reported', 'qa', ({ inTriage }) => `/work-items/${inTriage}`],
  ['the gate of a defect', 'product', ({ inFixScope }) => `/work-items/${inFixScope}?tab=gate`],
  ['the document of a defect', 'viewer', ({ inFixScope }) => `/work-items/${inFixScope}?tab=document`],
  ['the timeline of a defect', 'viewer', ({ inFixScope }) => `/work-items/${inFixScope}?tab=timeline`],
  ['the questions of a defect', 'viewer', ({ inFixScope }) => `/work-items/${inFixScope}?tab=questions`],
  ['the attachments of a defect', 'viewer', ({ inFixScope }) => `/work-items/${inFixScope}?tab=attachments`],
  ['the inbox with messages', 'qa', () => '/inbox?show=all'],
  ['the inbox without any', 'viewer', () => '/inbox'],
  ['the own profile', 'qa', () => '/profile'],
  ['administration', 'admin', () => '/admin'],
  ['administration, for who has no part in it', 'eng', () => '/admin'],
  ['the reports', 'pmo', () => '/reports'],
  ['what is behind a figure of the reports', 'viewer', () => '/reports/work-items?figure=ENTERED&in-state=FIX_SCOPE'],
  ['the explorer', 'viewer', () => '/explorer'],
  ['a closed defect', 'pmo', ({ closed }) => `/work-items/${closed}`],
];

let shown: Shown;

test.beforeAll(async ({ driver }) => {
  shown = await makeShownDefects(driver);
});

for (const [name, who, path] of PAGES) {
  test(`axe finds nothing on ${name}: light and dark, wide and on a phone`, async ({ browserOf }) => {
    const page = await browserOf(who);
    const answer = await page.goto(path(shown));
    expect(answer?.status()).toBe(200);
    await lookAtAll(page);
  });
}

test('axe finds nothing where a work item is missing', async ({ browserOf, complaintsOf }) => {
  const page = await browserOf('viewer');
  complaintsOf(page).expect(/404/);
  const answer = await page.goto('/work-items/1');
  expect(answer?.status()).toBe(404);
  await lookAtAll(page);
});

test('axe finds nothing on the sign-in: light and dark, wide and on a phone', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/sign-in');
  await lookAtAll(page);
});

async function lookAtAll(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const viewport of [WIDE, PHONE]) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme: 'light' });
    expect.soft(await violations(new AxeBuilder({ page })), `axe, ${viewport.width} wide`).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    // Of all that axe looks at, only this depends on the scheme.
    const contrast = new AxeBuilder({ page }).withRules('color-contrast');
    expect.soft(await violations(contrast), `contrast in the dark, ${viewport.width} wide`).toEqual([]);
    const sideways = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    expect.soft(sideways, `pixels to scroll sideways, ${viewport.width} wide`).toBe(0);
  }
}

/** What axe found, as lines to read. */
async function violations(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${help}: ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}
