import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { QuestionsPage } from './testing/questions-page.ts';
import { expect, test } from './testing/test.ts';

test('a closed defect is brought to "closure complete": five records in order, a deviation note answered, an improvement owed', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('CLOSED');
  const { apiContracts } = driver.organisation.factsFor('pmo');
  const { page } = await new DefectPage(await browserOf('pmo'), id).open();
  const reader = await new DefectPage(await browserOf('viewer'), id).open();
  await expect(closure(reader.page).getByRole('form'), 'nobody else closes').toHaveCount(0);
  await expect(closure(page)).toContainText('0 of 5 done');
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
  }

  const lessons = stepForm(page, 'Lessons learnt record');
  await lessons.getByRole('button', { name: 'Record' }).click();
  await expect(lessons.getByLabel('What happened')).toHaveAttribute('aria-invalid', 'true');
  await lessons.getByLabel('What happened').fill('Receivers were named wrongly.');
  await lessons.getByLabel('Why', { exact: true }).fill('A pointer was kept.');
  await lessons.getByLabel('Process improvement').fill('Ask for the test that would have failed.');
  await lessons.getByLabel('Template that it changes').fill('Defect Run: RC.3');
  await lessons.getByRole('button', { name: 'Record' }).click();
  await expect(closure(page)).toContainText('1 of 6 done');

  await record(page, /^backlog\.md/, 'Closure evidence', 'Fixed, with a test that failed before.');
  await record(page, /^changelog\.md/, 'Changelog entry', 'Each receiver is named once.');
  const validation = stepForm(page, /^validation_system\.md/);
  await expect(validation.getByRole('radio').or(validation.getByLabel('Skipped')).first()).toBeVisible();
  if ((await validation.getByRole('radio').count()) > 0)
    await validation.getByRole('radio', { name: 'Skipped' }).check();
  await validation.getByLabel('Skipped').last().check();
  await validation.getByLabel('Rationale').fill('No expected value changed.');
  await validation.getByRole('button', { name: 'Record' }).click();

  const deviations = stepForm(page, 'Known-deviation triage');
  const row = deviations.getByRole('group', { name: /row 1$/ });
  await row.getByLabel('Canonical spec').selectOption(apiContracts.id);
  await row.getByLabel('Deviation note').fill('Receivers may repeat.');
  await row.getByLabel('Decision').selectOption('removed');
  await row.getByLabel('Reason').fill('They no longer do.');
  await deviations.getByRole('button', { name: 'Record' }).click();
  await expect(closure(page)).toContainText('5 of 6 done');
  await expect(closure(page)).toContainText('Waits on the owners of canonical specs');
  await expect(closure(page)).not.toContainText('closure complete');

  const owner = await new QuestionsPage(await browserOf('api'), id).open();
  const note = owner.asked('Receivers may repeat.');
  await expect(note).toContainText('Deviation note');
  await note.getByLabel('Your answer').fill('The note is removed in version 2.');
  await note.getByRole('button', { name: 'Answer' }).click();
  await expect(closure(page)).toContainText('closure complete');
  await expect(closure(reader.page), 'without a reload').toContainText('closure complete');

  const improvement = stepForm(page, /improvement/i);
  await improvement.getByRole('radio').first().check();
  await improvement.getByRole('textbox', { name: 'Template version that contains it' }).fill('1.1');
  await improvement.getByRole('button', { name: 'Record' }).click();
  await expect(closure(page)).toContainText('6 of 6 done');
  await expect.poll(async () => (await driver.endOf(id)).workItem.closureComplete).toBe(true);
});

const closure = (page: Page) => page.getByRole('region', { name: /^Closure:/ });
const stepForm = (page: Page, step: string | RegExp) => closure(page).getByRole('form', { name: step });

async function record(page: Page, step: RegExp, field: string, text: string): Promise<void> {
  const form = stepForm(page, step);
  if ((await form.getByRole('radio').count()) > 0) await form.getByRole('radio').first().check();
  await form.getByLabel(field).fill(text);
  await form.getByRole('button', { name: 'Record' }).click();
  await expect(form).toHaveCount(0);
}
