import type { Page } from '@playwright/test';
import { stepsOf, stepsTo } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

test('home shows my one next action with its form; done by keyboard alone, the next one takes its place', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  await driver.play(id, stepsTo('FIX_SCOPE').slice(0, -1));
  const { person, inHours } = driver.organisation.factsFor('pmo');
  await driver.act('pmo', 'declareState', {
    workItemId: id,
    to: 'FIX_SCOPE',
    // Sooner than whatever other defects ask of the same person.
    deadlines: [
      { ownerId: person('metrics').id, deadline: inHours(1) },
      { ownerId: person('product').id, deadline: inHours(8) },
      { ownerId: person('api').id, deadline: inHours(8) },
      { role: 'PMO_LEAD', deadline: inHours(8) },
    ],
  });
  await driver.play(id, [...stepsOf('FS.1'), ...stepsOf('FS.3').slice(0, 1)]);
  const own = await driver.myNextAction('metrics');
  expect(own.text).toContain('FS.3');
  const page = await browserOf('metrics');
  await page.goto('/');
  const action = page.getByRole('main').getByRole('heading', { level: 1 });
  await expect(action).toHaveText(own.text);
  const yes = page.getByRole('button', { name: 'Yes, it is so' });
  await expect(yes).toBeVisible();
  for (let presses = 0; presses < 80 && !(await isFocused(page, 'Yes, it is so')); presses += 1) {
    await page.keyboard.press('Tab');
  }
  await expect(yes).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => driver.statusOf(id, 'FS.3')).toBe('CONFIRMED');
  await expect(action).not.toHaveText(own.text);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.tagName), 'the focus is somewhere')
    .not.toBe('BODY');
});

const isFocused = (page: Page, name: string): Promise<boolean> =>
  page.evaluate((text) => document.activeElement?.textContent === text, name);
