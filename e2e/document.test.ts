import { DefectPage } from './testing/defect-page.ts';
import { stepsOf } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** The Phase Gate Document as it was filed: it follows by itself, older versions stay, two can be compared. */

test('an open document moves to the version that was filed for what somebody else did, with place and focus kept (M-4)', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const { page } = await new DefectPage(await browserOf('viewer'), id).open('document');
  const document = page.getByRole('region', { name: 'Phase Gate Document' });
  await expect(document).toContainText(/1, filed/);
  await expect(document).toContainText(/Present state\s*filed .* after it was entered/);
  const versions = page.getByText('Versions and comparison');
  await versions.click();
  await driver.play(id, stepsOf('T.1').slice(0, 2));
  await expect(document).toContainText(/3, filed/);
  await expect(document.getByText('being filed')).toHaveCount(0);
  await expect(versions).toBeFocused();

  await page.getByRole('link', { name: 'Version 1', exact: true }).click();
  await expect(document).toContainText('This is version 1');
  await expect(document).toContainText('Owner confirmation: —');
  await page.getByLabel('Compare version').selectOption('1');
  await page.getByLabel('with version').selectOption('3');
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(page.getByRole('heading', { name: 'From version 1 to version 3' })).toBeVisible();
  const changed = page.getByRole('group', { name: 'What changed' });
  await expect(changed.getByRole('deletion').filter({ hasText: '**Version:** 1' })).toBeVisible();
  await expect(changed.getByRole('insertion').filter({ hasText: 'Owner confirmation: Yes' })).toBeVisible();
});
