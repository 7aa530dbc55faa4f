import { addressOf, expect, test } from './testing/test.ts';

test('one click on a card signs a demo person in', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/');
  await expect(page).toHaveURL(/\/sign-in/);
  await page.getByRole('button', { name: addressOf('pmo') }).click();
  await expect(page).toHaveURL('/');
  await expect(page.getByRole('banner')).toContainText('PMO Lead');
});

test('e-mail and password sign a person in, by keyboard alone', async ({ stranger }) => {
  const page = await stranger();
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').focus();
  await page.keyboard.type(addressOf('qa'));
  await page.keyboard.press('Tab');
  await page.keyboard.type('phasegate');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/');
});

test('a wrong password is told, and nothing of it is in the address', async ({ stranger, complaintsOf }) => {
  const page = await stranger();
  complaintsOf(page).expect(/401/);
  await page.goto('/sign-in');
  await page.getByLabel('E-mail').fill(addressOf('qa'));
  await page.getByLabel('Password').fill('not the password');
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  const problem = page.getByRole('main').getByRole('alert');
  await expect(problem).toHaveText(/e-mail address or the password/i);
  await expect(page.getByLabel('Password')).toHaveAccessibleDescription(/e-mail address or the password/i);
  expect(page.url()).not.toMatch(/not.the.password|qa.*phasegate/);
});

test('the page that was asked for opens after signing in', async ({ stranger, driver }) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  const page = await stranger();
  await page.goto(`/work-items/${id}`);
  await page.getByRole('button', { name: addressOf('viewer') }).click();
  await expect(page).toHaveURL(`/work-items/${id}`);
});
