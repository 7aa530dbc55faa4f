import { BoardPage } from './testing/board-page.ts';
import { expect, test } from './testing/test.ts';

/** What a list or board is narrowed to stands in its address, however it was chosen, and whoever follows the address. */

const HIGH = { name: 'High' };

test('filters set by mouse stand in the address, stay after a reload, and are taken back one by one', async ({
  browserOf,
  driver,
}) => {
  const { id: fits } = await driver.reported('Filters: a rare word, zyzzyva');
  const { id: other } = await driver.reported('Filters: an ordinary one');
  const page = await browserOf('pmo');
  await page.goto('/work-items');
  const row = (id: string) => page.getByRole('row').filter({ has: page.getByRole('cell', { name: id, exact: true }) });
  await expect(row(other)).toBeVisible();

  await page.getByRole('searchbox').fill('zyzzyva');
  await expect(page).toHaveURL(/text=zyzzyva/);
  await expect(row(fits)).toBeVisible();
  await expect(row(other)).toHaveCount(0);
  await page.getByRole('checkbox', HIGH).check();
  await expect(page).toHaveURL(/severity=HIGH/);
  await page.getByLabel('State').selectOption('TRIAGE');
  await expect(page).toHaveURL('/work-items?severity=HIGH&text=zyzzyva&state=TRIAGE');

  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('zyzzyva');
  await expect(page.getByRole('checkbox', HIGH)).toBeChecked();
  await expect(page.getByLabel('State')).toHaveValue('TRIAGE');
  await expect(row(fits)).toBeVisible();
  await expect(row(other)).toHaveCount(0);

  await page.goBack();
  await expect(page).toHaveURL('/work-items?severity=HIGH&text=zyzzyva');
  await expect(page.getByLabel('State')).toHaveValue('');
  await expect(page.getByRole('checkbox', HIGH)).toBeChecked();
  await page.goBack();
  await expect(page).toHaveURL('/work-items?text=zyzzyva');
  await expect(page.getByRole('checkbox', HIGH)).not.toBeChecked();
  await page.goForward();
  await expect(page.getByRole('checkbox', HIGH)).toBeChecked();

  await page.getByRole('link', { name: 'Show all' }).click();
  await expect(page).toHaveURL('/work-items');
  await expect(row(other)).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await expect(page.getByRole('searchbox'), 'the focus is still among the filters').toBeFocused();
});

test('filters are set by keyboard alone; whichever field has the focus keeps it', async ({ browserOf, driver }) => {
  await driver.reported();
  const page = await browserOf('pmo');
  await page.goto('/boards/pmo');
  const search = page.getByRole('searchbox');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await search.focus();
  await page.keyboard.type('receiver');
  await expect(page).toHaveURL(/text=receiver/);
  await page.keyboard.type('s');
  await expect(page).toHaveURL(/text=receivers/);
  await expect(search).toHaveValue('receivers');
  await expect(search).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const high = page.getByRole('checkbox', HIGH);
  await expect(high).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL(/severity=HIGH/);
  await expect(high).toBeChecked();
  await expect(high, 'the focus is where it was').toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  const overdue = page.getByRole('checkbox', { name: 'Overdue' });
  await expect(overdue).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page).toHaveURL('/boards/pmo?severity=HIGH&overdue=yes&text=receivers');
  await expect(overdue).toBeFocused();
});

test('a link to what is filtered shows somebody else the same, and back from a defect they are still there', async ({
  browserOf,
  driver,
}) => {
  const { id: fits } = await driver.reported('Filters: shared by link, quokka');
  const { id: other } = await driver.reported('Filters: not in the link');
  const board = new BoardPage(await browserOf('viewer'));
  await board.page.goto('/boards/pmo?severity=HIGH&text=quokka');
  await expect(board.cardIn('TRIAGE', fits)).toBeVisible();
  await expect(board.card(other)).toHaveCount(0);
  await expect(board.page.getByRole('checkbox', HIGH)).toBeChecked();
  await expect(board.page.getByRole('searchbox')).toHaveValue('quokka');
  await board.card(fits).getByRole('link').click();
  await expect(board.page).toHaveURL(`/work-items/${fits}`);
  await board.page.goBack();
  await expect(board.page.getByRole('searchbox')).toHaveValue('quokka');
  await expect(board.cardIn('TRIAGE', fits)).toBeVisible();
  await expect(board.card(other)).toHaveCount(0);
});
