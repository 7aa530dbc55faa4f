import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { expect, type Somebody, test } from './testing/test.ts';

/** Acts on a work item as a whole: who is offered what, in dialogs that keyboard and phone can use. */

const OFFERS: readonly (readonly [Somebody, string[] | null])[] = [
  ['pmo', ['Name deadlines…']],
  ['product', ['Delegate my part…', 'Change severity…', 'It is a defect…', 'It is a feature…', 'Withdraw…']],
  ['head-eng', ['Replace engineering owner…']],
  ['qa', ['Delegate my part…']],
  ['viewer', null],
  ['admin', null],
];

test('everybody is offered what they may do now, and nothing else', async ({ browserOf, driver }) => {
  const { id } = await driver.defectIn('FIX_SCOPE');
  for (const [who, acts] of OFFERS) {
    const defect = await new DefectPage(await browserOf(who), id).open();
    expect(await defect.offeredActs(), who).toEqual(acts);
  }
});

for (const [device, viewport] of [
  ['wide', { width: 1280, height: 800 }],
  ['on a phone', { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing on the menu and the dialogs, ${device}, light and dark`, async ({ browserOf, driver }) => {
    const [{ id: early }, { id: late }] = [await driver.defectIn('FIX_SCOPE'), await driver.defectIn('VERIFICATION')];
    const product = await new DefectPage(await browserOf('product', { viewport }), early).open();
    await product.page.getByRole('button', { name: 'More acts' }).click();
    await expectClean(product.page);
    await product.page.keyboard.press('Escape');
    for (const act of ['Change severity', 'It is a feature', 'Withdraw', 'Delegate my part']) {
      await expectCleanDialog(product, act);
    }
    await expectCleanDialog(await new DefectPage(await browserOf('pmo', { viewport }), early).open(), 'Name deadlines');
    await expectCleanDialog(await new DefectPage(await browserOf('qa', { viewport }), late).open(), 'Raise regression');
  });
}

test('a dialog opens, takes a draft and closes by the keyboard alone; the draft is there when it opens again', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const { page } = await new DefectPage(await browserOf('product'), id).open();
  const button = page.getByRole('button', { name: 'More acts' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Delegate my part…' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'It is a defect…' })).toBeFocused();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'It is a defect' });
  const why = dialog.getByLabel('Why is it a defect?');
  await expect(why).toBeVisible();
  await why.focus();
  await page.keyboard.type('The spec says so.');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(button).toBeFocused();
  for (const key of ['Enter', 'Tab', 'Tab', 'Enter']) await page.keyboard.press(key);
  await expect(why).toHaveValue('The spec says so.');
  await dialog.getByRole('button', { name: 'It is a defect' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('region', { name: 'Decisions' })).toContainText('The spec says so.');
});

test('M-6: a defect is withdrawn as a duplicate of another, found by the words of its title', async ({
  browserOf,
  driver,
}) => {
  const original = await driver.reported('Peculiar zebra receivers are named twice');
  const { id } = await driver.reported('Receivers of alerts are named twice');
  const product = await new DefectPage(await browserOf('product'), id).open();
  const dialog = await product.openAct('Withdraw');
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Rule M-6');
  await dialog.getByLabel(/^Why is it withdrawn/).fill('The same as the other.');
  await dialog.getByRole('searchbox').fill('zebra');
  await dialog.getByRole('radio', { name: /zebra receivers/ }).check();
  await dialog.getByRole('button', { name: 'Withdraw' }).click();
  await expect(product.page.getByText('Withdrawn', { exact: true })).toBeVisible();
  await product.decisions.getByRole('link', { name: `Duplicate of ${original.id}` }).click();
  await expect(product.title).toContainText('Peculiar zebra receivers');
});

test('process.md 2: another engineering owner is named, who then has the next action', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('IMPLEMENTATION');
  const head = await new DefectPage(await browserOf('head-eng'), id).open();
  const eng2 = await new DefectPage(await browserOf('eng2'), id).open();
  expect(await eng2.offeredActs()).toBeNull();
  const name = driver.organisation.factsFor('pmo').person('eng2').name;
  const dialog = await head.openAct('Replace engineering owner');
  await dialog.getByLabel('New engineering owner').selectOption({ label: `${name} · Engineer` });
  await dialog.getByRole('button', { name: 'Replace engineering owner' }).click();
  await expect(dialog.getByRole('alert')).toBeVisible();
  await dialog.getByLabel('Why?').fill('On leave from tomorrow.');
  await dialog.getByRole('button', { name: 'Replace engineering owner' }).click();
  await expect(dialog).toBeHidden();
  await expect(head.page.getByRole('region', { name: 'People' })).toContainText(name);
  await expect(eng2.nextActions).toContainText('you');
  await expect.poll(() => eng2.offeredActs()).toContain('Raise scope question…');
});

async function expectCleanDialog(defect: DefectPage, act: string): Promise<void> {
  const dialog = await defect.openAct(act);
  await expect(dialog.getByRole('form')).toBeVisible();
  await expectClean(defect.page);
  const { scrollWidth, clientWidth } = await dialog.evaluate((element) => ({
    scrollWidth: element.scrollWidth,
    clientWidth: element.clientWidth,
  }));
  expect(scrollWidth, `${act}: nothing runs out sideways`).toBeLessThanOrEqual(clientWidth);
  await defect.page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
}

async function expectClean(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
    expect.soft(found, colorScheme).toEqual([]);
  }
}
