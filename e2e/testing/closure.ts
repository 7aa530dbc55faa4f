import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Driver } from './driver.ts';
import { fillIn } from './forms.ts';

/** Records the closure step that is open, as the story does, in its form on the page of the work item. */
export async function recordClosureStep(page: Page, driver: Driver, workItemId: string): Promise<void> {
  const { title, form, record } = await driver.openClosureStep(workItemId);
  const shown = page.getByRole('form', { name: title });
  await expect(shown).toBeVisible();
  const choices = shown.getByRole('group', { name: 'What the record says' }).getByRole('radio');
  if ((await choices.count()) > 0) await choices.and(page.locator(`[value="${form.variant}"]`)).check();
  // The choice of a form and the declaration in it can have the same words.
  const declared = form.fields.filter(({ kind, fixedValue }) => kind === 'boolean' && fixedValue !== null);
  for (const { name, label } of declared) {
    if (record[name] === true) await shown.getByRole('checkbox', { name: label }).check();
  }
  const written = form.fields.filter((field) => !declared.includes(field));
  await fillIn(shown, { ...form, fields: written }, record, driver.typist('pmo'));
  await shown.getByRole('button', { name: 'Record' }).click();
  await expect(shown).toHaveCount(0);
}
