import { DefectPage } from './testing/defect-page.ts';
import { expect, test } from './testing/test.ts';

test('somebody’s own time zone holds for every time on every page', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const page = await browserOf('viewer');
  const defect = new DefectPage(page, id);
  const timer = page.getByRole('region', { name: /^Timer of/ });
  await defect.open();
  await expect(timer).toContainText(/, \d\d:\d\d GMT\+3/);

  for (const [zone, shown] of [
    ['Asia/Kathmandu', /, \d\d:\d\d GMT\+5:45/],
    ['Africa/Nairobi', /, \d\d:\d\d GMT\+3/],
  ] as const) {
    await page.goto('/');
    await page.getByRole('banner').getByRole('button', { name: 'George Okello' }).click();
    await page.getByRole('link', { name: 'Your profile' }).click();
    const form = page.getByRole('form', { name: 'Time zone' });
    await form.getByLabel('Time zone').selectOption(zone);
    await expect(form).toContainText(shown);
    await form.getByRole('button', { name: 'Change the time zone' }).click();
    await expect(form.getByText(`All times are now in ${zone}.`)).toBeVisible();
    await defect.open();
    await expect(timer).toContainText(shown);
  }
});

test('messages of each kind are sent as somebody chooses; escalations always are', async ({ browserOf }) => {
  const page = await browserOf('eng2');
  await page.goto('/profile');
  const form = page.getByRole('form', { name: 'Messages' });
  const kind = (name: string) => form.getByRole('group', { name });
  await expect(kind('Escalation').getByRole('combobox')).toHaveCount(0);
  await expect(kind('Escalation')).toContainText('At once');
  await kind('Next action').getByLabel('E-mail').selectOption('In the daily digest');
  await kind('Answer').getByLabel('Chat').selectOption('At once');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Saved.')).toBeVisible();
  await page.reload();
  await expect(kind('Next action').getByLabel('E-mail')).toHaveValue('DIGEST');
  await expect(kind('Answer').getByLabel('Chat')).toHaveValue('IMMEDIATE');
  await expect(kind('Answer').getByLabel('E-mail'), 'what was not chosen stays').toHaveValue('IMMEDIATE');
});
