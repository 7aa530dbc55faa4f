import type { Page } from '@playwright/test';
import { BoardPage } from './testing/board-page.ts';
import { DefectPage } from './testing/defect-page.ts';
import { stepsOf, stepsTo } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** What one person does appears in another's browser: by itself, with the name, and without taking anything away. */

test('a state that is declared moves the card on an open board, with the name of who did it', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  await driver.play(id, stepsTo('FIX_SCOPE').slice(0, -1));
  const board = await new BoardPage(await browserOf('viewer')).open();
  const stays = await rememberPage(board.page);
  await expect(board.cardIn('ROOT_CAUSE', id)).toBeVisible();
  await driver.play(id, stepsTo('FIX_SCOPE').slice(-1));
  await expect(board.cardIn('FIX_SCOPE', id)).toBeVisible();
  await expect(board.cardIn('ROOT_CAUSE', id)).toHaveCount(0);
  await expect(
    board.card(id).getByText(driver.organisation.factsFor('pmo').person('pmo').name, { exact: true }),
  ).toBeVisible();
  await stays();
});

test('a defect that is reported appears on an open board', async ({ browserOf, driver }) => {
  // Of many defects in one state a column shows those that are due first.
  const board = await new BoardPage(await browserOf('pmo')).open('?text=appears+by+itself');
  const stays = await rememberPage(board.page);
  const { id } = await driver.reported('A defect that appears by itself');
  await expect(board.cardIn('TRIAGE', id)).toBeVisible();
  await expect(board.card(id)).toContainText('A defect that appears by itself');
  await stays();
});

test('an open defect page follows, with the name of who did it', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('viewer'), id).open();
  const stays = await rememberPage(defect.page);
  await expect(defect.state).toHaveText('TRIAGE');
  await driver.play(id, stepsOf('T.1').slice(0, 1));
  await expect(defect.changedBy).toContainText(driver.organisation.factsFor('qa').person('qa').name);
  await expect(defect.parts('T.1')).toContainText('Evidence r1');
  await stays();
});

test('scroll and focus stay where they are when others act', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('viewer', { viewport: { width: 900, height: 420 } }), id).open();
  const { page } = defect;
  const last = page.getByRole('main').getByRole('link').last();
  await last.focus();
  const scrolled = await page.evaluate(() => {
    window.scrollTo(0, 300);
    return window.scrollY;
  });
  expect(scrolled, 'the page is long enough to be scrolled').toBeGreaterThan(100);
  await driver.play(id, stepsOf('T.1').slice(0, 1));
  await expect(defect.parts('T.1')).toContainText('Evidence r1');
  await expect(last).toBeFocused();
  expect(await page.evaluate(() => window.scrollY)).toBe(scrolled);
});

test('what is half written stays when others act, and after the page was loaded again', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('product'), id).open();
  const rationale = (await defect.openItem('T.2')).getByLabel('Rationale');
  await rationale.fill('Half a sen');
  await rationale.press('End');
  await driver.play(id, stepsOf('T.1').slice(0, 1));
  await expect(defect.parts('T.1')).toContainText('Evidence r1');
  await expect(rationale).toHaveValue('Half a sen');
  await expect(rationale, 'the cursor is still in it').toBeFocused();
  await defect.page.keyboard.type('tence');
  await expect(rationale).toHaveValue('Half a sentence');

  const asked = defect.page.waitForEvent('dialog');
  const reloaded = defect.page.reload();
  const dialog = await asked;
  expect(dialog.type(), 'leaving is asked about').toBe('beforeunload');
  await dialog.accept();
  await reloaded;
  await expect((await defect.openItem('T.2')).getByLabel('Rationale')).toHaveValue('Half a sentence');
});

test('what happens by way of one web process reaches the boards of another', async ({
  browserOf,
  driver,
  installation,
}) => {
  const { id } = await driver.reported('A defect that another process moves');
  // Of many defects in one state a column shows those that are due first.
  const board = await new BoardPage(await browserOf('pmo')).open('?text=another+process');
  await expect(board.cardIn('TRIAGE', id)).toBeVisible();
  const other = await installation.anotherWeb();
  await (await driver.through(other.url)).play(id, stepsTo('ROOT_CAUSE').slice(1));
  await other.stop();
  await expect(board.cardIn('ROOT_CAUSE', id)).toBeVisible();
});

/** Notes that this very page is open; the returned check fails when it was loaded again since. */
async function rememberPage(page: Page): Promise<() => Promise<void>> {
  await page.evaluate(() => Object.assign(window, { stillHere: true }));
  return async () => {
    expect(await page.evaluate(() => 'stillHere' in window), 'the page was not loaded again').toBe(true);
  };
}
