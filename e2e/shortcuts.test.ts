import { expect, test } from './testing/test.ts';

/** Single keys, as the sheet that `?` opens tells of them. */

test('? shows the sheet, every key on it does what it says, and who switches them off is left alone', async ({
  browserOf,
}) => {
  const page = await browserOf('pmo');
  await page.goto('/work-items');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(async () => {
    await page.keyboard.press('?');
    await expect(sheet).toBeVisible({ timeout: 1_000 });
  }).toPass();
  const keys = await sheet.locator('dt').allInnerTexts();
  const does = await sheet.locator('dd').allInnerTexts();
  const told = new Map(keys.map((key, index) => [key, does[index] ?? '']));
  expect([...told.keys()]).toEqual(['h', '1', '2', '3', '4', '5', 'w', 'r', 's', 'a', 'i', 'p', 'e', '/', '?']);

  await page.keyboard.press('h');
  await expect(page, 'while the sheet is open, keys lead nowhere').toHaveURL('/work-items');
  await page.keyboard.press('Escape');
  await expect(sheet).toBeHidden();

  const own = ['i', 'p', 'e'];
  const places = [...told].filter(([key]) => ![...own, '/', '?'].includes(key));
  for (const [key, place] of places) {
    await page.keyboard.press(key);
    const link = page.getByRole('navigation').locator('[aria-current="page"]');
    await expect(link, `${key}: ${place}`).toHaveText(place);
  }

  for (const key of own) {
    await page.keyboard.press(key);
    await expect(page.getByRole('heading', { level: 1 }), key).toHaveText(told.get(key) ?? '');
  }

  await page.keyboard.press('w');
  await expect(page).toHaveURL('/work-items');
  const search = page.getByRole('searchbox');
  await expect(search).toBeVisible();
  await page.keyboard.press('/');
  await expect(search).toBeFocused();
  await page.keyboard.type('h?r1');
  await expect(search, 'in a field, keys are text').toHaveValue('h?r1');
  await expect(page).toHaveURL(/\/work-items/);
  await search.blur();

  await page.keyboard.press('?');
  await sheet.getByRole('checkbox').uncheck();
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.keyboard.press('h');
  await page.keyboard.press('?');
  await expect(sheet, 'the sheet itself still opens').toBeVisible();
  await expect(page).toHaveURL(/\/work-items/);
  await sheet.getByRole('checkbox').check();
  await page.keyboard.press('Escape');
  await page.keyboard.press('h');
  await expect(page).toHaveURL('/');
});

test('the sheet opens from the menu under one’s name, too', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await page.goto('/');
  await page.getByRole('button', { name: 'George Okello' }).click();
  await page.getByRole('button', { name: /shortcuts/i }).click();
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  await expect(sheet.locator('dt'), 'who only reads reports nothing').not.toContainText(['r']);
});
