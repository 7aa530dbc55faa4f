import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { stepsOf } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** In minutes: longer than it is trusted. */
const OLD = 16;

/** G-4: a verdict is a signature; a proof of who signs that is too old is asked for again. */

test('a verdict on an old proof asks for the password, at once where the focus is, and keeps it nowhere', async ({
  browserOf,
  driver,
  installation,
}) => {
  const { id } = await driver.reported();
  await driver.play(id, stepsOf('T.1').slice(0, 2));
  await driver.play(id, stepsOf('T.2').slice(0, 2));
  const pmo = await openAndLearn(await browserOf('pmo'), id);
  await installation.setProofs(OLD);
  const form = await pmo.judgeForm('Validate', 'T.1');
  await expect(form.getByLabel('Your password')).toHaveCount(0);
  await form.getByRole('button', { name: 'Pass' }).click();
  const password = form.getByLabel('Your password');
  await expect(password).toBeFocused();
  await expect(password).toHaveAttribute('autocomplete', 'current-password');
  await expect(form.getByRole('alert')).toContainText('Rule G-4');
  expect(await driver.statusOf(id, 'T.1')).toBe('CONFIRMED');
  const { violations } = await new AxeBuilder({ page: pmo.page }).analyze();
  expect(violations.map(({ id: rule }) => rule)).toEqual([]);

  await password.fill('not the password');
  await form.getByRole('button', { name: 'Pass' }).click();
  await expect(form.getByText('This password is not right.', { exact: true })).toBeVisible();
  await expect(password).toBeFocused();
  await expect(password, 'a wrong one is not kept').toHaveValue('');
  expect(await driver.statusOf(id, 'T.1')).toBe('CONFIRMED');

  await password.fill('phasegate');
  const kept = await pmo.page.evaluate(() =>
    JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]),
  );
  expect(kept).not.toContain('"phasegate"');
  expect(pmo.page.url()).not.toContain('password');
  await password.press('Enter');
  await expect(pmo.parts('T.1')).toContainText('Pass');

  const next = await pmo.judgeForm('Validate', 'T.2');
  await next.getByRole('button', { name: 'Pass' }).click();
  await expect(pmo.parts('T.2'), 'it is asked once in 15 minutes').toContainText('Pass');
});

test('a Fail keeps its reason while the password is asked for', async ({ browserOf, driver, installation }) => {
  const { id } = await driver.reported();
  await driver.play(id, stepsOf('T.1').slice(0, 2));
  const pmo = await openAndLearn(await browserOf('pmo'), id);
  await installation.setProofs(OLD);
  const form = await pmo.judgeForm('Validate', 'T.1');
  await form.getByRole('button', { name: 'Fail…' }).click();
  await form.getByLabel('Why does it fail?').fill('The section named does not exist.');
  await form.getByRole('button', { name: 'Fail', exact: true }).click();
  await form.getByLabel('Your password').fill('phasegate');
  await expect(form.getByLabel('Why does it fail?')).toHaveValue('The section named does not exist.');
  await form.getByRole('button', { name: 'Fail', exact: true }).click();
  await expect(pmo.parts('T.1')).toContainText('Fail');
  expect(await driver.statusOf(id, 'T.1')).toBe('FAILED');
});

test('where the proof is known to be old the password is asked for with the verdict', async ({
  browserOf,
  driver,
  installation,
}) => {
  const { id } = await driver.reported();
  await driver.play(id, stepsOf('T.1').slice(0, 2));
  const page = await browserOf('pmo');
  await installation.setProofs(OLD);
  const pmo = await new DefectPage(page, id).open();
  const form = await pmo.judgeForm('Validate', 'T.1');
  await form.getByLabel('Your password').fill('phasegate');
  await form.getByRole('button', { name: 'Pass' }).click();
  await expect(pmo.parts('T.1')).toContainText('Pass');
});

/** Opens the page of a work item, and waits until it knows how old the proof is. */
async function openAndLearn(page: Page, id: string): Promise<DefectPage> {
  const learnt = page.waitForResponse((response) => response.request().postData()?.includes('provenAt') === true);
  const defect = await new DefectPage(page, id).open();
  await learnt;
  return defect;
}
