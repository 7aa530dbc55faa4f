import type { Locator, Page } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { stepsOf } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** At the width of a phone, with a finger: reading, confirming and validating. */

const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test('an item is confirmed and validated on a phone, nothing runs out of the screen', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  await driver.play(id, stepsOf('T.1').slice(0, 1));
  const owner = await new DefectPage(await browserOf('qa-owner', PHONE), id).open();
  const pmo = await new DefectPage(await browserOf('pmo', PHONE), id).open();
  await expectNothingWider(owner.page);
  const item = owner.item('T.1');
  await expect(item.getByRole('button', { name: 'Yes, it is so' }), 'what waits on me lies open').toBeVisible();
  await expectTouchable(item.getByRole('button', { name: 'Yes, it is so' }));
  await expectTouchable(item.getByRole('button', { name: 'No…' }));
  await item.getByRole('button', { name: 'Yes, it is so' }).tap();
  await expect(owner.parts('T.1')).toContainText('Yes');

  await expect(pmo.parts('T.1')).toContainText('Yes');
  await pmo.parts('T.1').tap();
  await pmo.item('T.1').getByRole('button', { name: 'Fail…' }).tap();
  await expect(pmo.item('T.1').getByLabel('Why does it fail?')).toBeFocused();
  await expectNothingWider(pmo.page);
  await pmo.item('T.1').getByRole('button', { name: 'Back' }).tap();
  const pass = pmo.item('T.1').getByRole('button', { name: 'Pass' });
  await expectTouchable(pass);
  await pass.tap();
  await expect(pmo.parts('T.1')).toContainText('Pass');
  await expect(owner.parts('T.1')).toContainText('Pass');
  await expectNothingWider(pmo.page);
});

for (const width of [390, 1280]) {
  test(`exact times stay on the screen, ${width} wide`, async ({ browserOf, driver }) => {
    const { id } = await driver.defectIn('FIX_SCOPE');
    const device = width === 390 ? PHONE : { viewport: { width, height: 800 } };
    const { page } = await new DefectPage(await browserOf('viewer', device), id).open();
    await page.getByText('Why is this gate closed?').click();
    let looked = 0;
    for (const tab of ['gate', 'document', 'timeline']) {
      if (tab !== 'gate') await new DefectPage(page, id).open(tab);
      for (const host of await page.getByRole('main').locator('[tabindex="0"]:has(> time)').all()) {
        if (!(await host.isVisible())) continue;
        await host.focus();
        // Focus that a script moves counts as the keyboard's once a key was pressed.
        await page.keyboard.press('Shift');
        const exact = host.locator('> time');
        await expect.poll(async () => (await exact.boundingBox())?.width ?? 0, 'it is shown').toBeGreaterThan(60);
        const box = await exact.boundingBox();
        expect(box?.x, await exact.innerText()).toBeGreaterThanOrEqual(0);
        expect((box?.x ?? 0) + (box?.width ?? 0), await exact.innerText()).toBeLessThanOrEqual(width);
        looked += 1;
      }
    }
    expect(looked, 'times that were looked at').toBeGreaterThan(20);
    await expectNothingWider(page);
  });
}

test('a time that is touched tells the exact one, within the screen', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const { page } = await new DefectPage(await browserOf('viewer', PHONE), id).open();
  const host = page.getByRole('complementary').locator('[tabindex="0"]:has(> time)').filter({ visible: true }).last();
  await host.tap();
  const exact = host.locator('> time');
  await expect.poll(async () => (await exact.boundingBox())?.width ?? 0).toBeGreaterThan(60);
  const box = await exact.boundingBox();
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
});

/** No sideways scrolling of the page. */
async function expectNothingWider(page: Page): Promise<void> {
  const { shown, there } = await page.evaluate(() => ({
    shown: document.documentElement.clientWidth,
    there: document.documentElement.scrollWidth,
  }));
  expect(there).toBeLessThanOrEqual(shown);
}

/** Large enough for a finger (WCAG 2.5.8 asks for 24), and on the screen from side to side. */
async function expectTouchable(button: Locator): Promise<void> {
  const box = await button.boundingBox();
  expect(box?.height).toBeGreaterThanOrEqual(32);
  expect(box?.x).toBeGreaterThanOrEqual(0);
  expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
}
