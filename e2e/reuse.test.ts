import { DefectPage } from './testing/defect-page.ts';
import { expect, test } from './testing/test.ts';

/** G-7: after a way back everything is to be supplied again, and what was there is offered, never carried. */

test('old evidence fills in the form on request, is looked at, and is submitted as a new revision', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('IMPLEMENTATION');
  const eng = await new DefectPage(await browserOf('eng'), id).open();
  const dialog = await eng.openAct('Raise scope question');
  await dialog.getByLabel('What is not clear about the scope?').fill('Groups have the same list.');
  await dialog.getByRole('button', { name: 'Back to FIX_SCOPE' }).click();
  await expect(eng.state).toHaveText('FIX_SCOPE');

  const product = await new DefectPage(await browserOf('product'), id).open();
  const form = await product.evidenceForm('FS.1');
  const fields = form.locator('textarea, input[type="text"]');
  await expect(fields.first(), 'nothing is carried').toHaveValue('');
  await form.getByRole('button', { name: 'Use revision 1 again' }).click();
  await expect(fields.first()).toBeFocused();
  await expect(fields.first()).not.toHaveValue('');
  await expect(form.getByRole('status').filter({ hasText: 'Filled in from revision 1' })).toBeVisible();
  expect(await driver.revisionsOf(id, 'FS.1'), 'nothing is sent by that').toBe(1);

  const behaviour = form.getByLabel('Expected behaviour');
  await behaviour.fill('Each receiver is named once, in groups of alerts too.');
  await form.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(product.parts('FS.1')).toContainText('Evidence r2');
  expect(await driver.statusOf(id, 'FS.1')).toBe('EVIDENCED');
  const item = await product.openItem('FS.1');
  await item.getByText('1 earlier revision').click();
  await expect(item.getByText(/^Revision 1, /)).toBeVisible();
});

test('what was being written comes back when old evidence was not what was meant', async ({ browserOf, driver }) => {
  const { id } = await driver.defectIn('VERIFICATION');
  const qa = await new DefectPage(await browserOf('qa'), id).open();
  const dialog = await qa.openAct('Raise regression');
  await dialog.getByLabel('What regressed, and how does it show?').fill('Receivers are missing.');
  await dialog.getByRole('button', { name: 'Back to IMPLEMENTATION' }).click();
  await expect(qa.state).toHaveText('IMPLEMENTATION');

  const eng = await new DefectPage(await browserOf('eng'), id).open();
  const form = await eng.evidenceForm('I.1');
  await form.getByLabel('Commit').fill('abcdef1234567');
  await form.getByRole('button', { name: 'Use revision 1 again' }).click();
  await expect(form.getByLabel('Commit')).not.toHaveValue('abcdef1234567');
  await form.getByRole('button', { name: 'Put back what was there before' }).click();
  await expect(form.getByLabel('Commit')).toHaveValue('abcdef1234567');
});
