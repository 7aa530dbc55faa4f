import type { Locator } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { fillIn, formFor, inputOf } from './testing/forms.ts';
import { expect, test } from './testing/test.ts';

/** Parts that change hands, and evidence that can never pass, as people meet them. */

/** Chooses by what is shown, whether the choices stand side by side or in a list. */
async function choose(scope: Locator, label: string, choice: RegExp): Promise<void> {
  const list = inputOf(scope, label);
  const radio = scope.getByRole('group', { name: label }).getByLabel(choice);
  await expect(radio.or(list).first()).toBeVisible();
  if ((await radio.count()) > 0) await radio.check();
  else await list.selectOption({ label: (await list.locator('option', { hasText: choice }).textContent()) ?? '' });
}

test('A-3: an engineering owner delegates a part, which the other then does and the owner no longer can', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  const owner = await new DefectPage(await browserOf('eng'), id).open();
  const other = await new DefectPage(await browserOf('eng2'), id).open();
  await expect(other.nextActions).not.toContainText('you');
  const name = driver.organisation.factsFor('pmo').person('eng2').name;
  const dialog = await owner.openAct('Delegate my part');
  await choose(dialog, 'Gate item', /^RC\.1 /);
  await inputOf(dialog, 'To').selectOption({ label: `${name} · Engineer` });
  await dialog.getByRole('button', { name: 'Delegate' }).click();
  await expect(dialog.getByRole('alert'), 'a reason is asked for').toContainText('A-3');
  await dialog.getByLabel('Why is it handed on?').fill('She wrote the parser.');
  await dialog.getByRole('button', { name: 'Delegate' }).click();
  await expect(dialog).toBeHidden();
  await expect(owner.decisions).toContainText('She wrote the parser.');
  await expect(other.nextActions).toContainText('you');

  const evidence = { location: 'parse() in receivers.go', explanation: 'It reads the second name twice.' };
  const form = await other.evidenceForm('RC.1');
  const [shape] = await driver.formsOf(id, 'RC.1');
  if (shape === undefined) throw new Error('RC.1 has no form.');
  await fillIn(form, formFor([shape], evidence), evidence, driver.typist('eng2'));
  await form.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(owner.parts('RC.1')).toContainText('Evidence r1');
  const confirm = await other.judgeForm('Confirm', 'RC.1');
  await confirm.getByRole('button', { name: 'Yes, it is so' }).click();
  await expect(owner.parts('RC.1')).toContainText('Yes');
});

test('process.md 2: the PMO Lead names who reproduces; a defect that is not reproduced is decided about at home (G-3)', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported('Nobody sees receivers twice');
  const pmo = await new DefectPage(await browserOf('pmo'), id).open();
  const head = driver.organisation.factsFor('pmo').person('head-eng').name;
  const dialog = await pmo.openAct('Name reproduction owner');
  await inputOf(dialog, 'Reproduction owner').selectOption({ label: `${head} · Head of Engineering` });
  await dialog.getByLabel('Why?').fill('It needs the cluster.');
  await dialog.getByRole('button', { name: 'Name reproduction owner' }).click();
  await expect(dialog).toBeHidden();
  await expect(pmo.page.getByRole('region', { name: 'People' })).toContainText(head);

  const evidence = { reproduced: false, steps: ['Send an alert'], environment: '0.28', date: '2026-01-05' };
  await driver.act('qa', 'submitEvidence', { workItemId: id, item: 'T.3', evidence });
  await driver.act('head-eng', 'confirmGateItem', { workItemId: id, item: 'T.3', revision: 1, answer: 'YES' });
  const rationale = { severity: 'LOW', rationale: 'A workaround is known.' };
  await driver.act('product', 'submitEvidence', { workItemId: id, item: 'T.2', evidence: rationale });
  await driver.act('product', 'confirmGateItem', { workItemId: id, item: 'T.2', revision: 1, answer: 'YES' });

  const product = await new DefectPage(await browserOf('product'), id).open();
  const ways = product.page.getByRole('group', { name: 'How to go on' });
  await expect(ways).toBeVisible();
  await ways.getByLabel('It is a feature').check();
  await product.page.getByLabel('Why is it a feature?').fill('No spec asks for it.');
  await product.page.getByRole('button', { name: 'It is a feature' }).click();
  await expect(product.decisions).toContainText('No spec asks for it.');
  await expect(pmo.page.getByText('Found to be a feature', { exact: true }), 'without a reload').toBeVisible();
});
