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
  await fillIn(shown, form, record, driver.typist('pmo'));
  await shown.getByRole('button', { name: 'Record' }).click();
  await expect(shown).toHaveCount(0);
}
