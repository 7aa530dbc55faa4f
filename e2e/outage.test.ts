import type { Page } from '@playwright/test';
import { BoardPage } from './testing/board-page.ts';
import { DefectPage } from './testing/defect-page.ts';
import { disturbPushes } from './testing/disturbed-pushes.ts';
import { stepsOf } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** Connections that are cut, servers that go, pushes that get lost: what is shown afterwards is the present state. */

/** What a browser complains about while it cannot reach the server. */
const CUT_OFF = /ERR_|WebSocket connection|Failed to (load|fetch)|network|answer 503/i;

const banner = (page: Page) => page.getByRole('status').filter({ hasText: /connection is/i });

test('the connection is cut and comes back: a banner, then exactly the present state', async ({
  browserOf,
  driver,
  complaintsOf,
}) => {
  const { id } = await driver.reported();
  // A full column shows those that are due first: the board is of what this test reports.
  const board = await new BoardPage(await browserOf('viewer')).open('?text=cut+off');
  const defect = await new DefectPage(await browserOf('viewer'), id).open();
  for (const { page } of [board, defect]) {
    complaintsOf(page).expect(CUT_OFF);
    await page.context().setOffline(true);
    await expect(banner(page)).toContainText('The connection is lost');
  }
  const title = 'Reported while a board was cut off';
  const other = await driver.reported(title);
  const missed = await driver.play(id, stepsOf('T.1'));
  expect(missed.gates[0]?.items[0]?.status).toBe('PASSED');
  await expect(board.card(other.id), 'cut off, nothing can have come').toHaveCount(0);
  for (const { page } of [board, defect]) {
    await page.context().setOffline(false);
    await expect(banner(page)).not.toContainText('lost', { timeout: 20_000 });
  }
  await expect(board.cardIn('TRIAGE', other.id)).toContainText(title);
  await expect(defect.parts('T.1')).toContainText('Pass');
});

test('the web process dies and is started again: a banner, then exactly the present state', async ({
  browserOf,
  driver,
  installation,
  complaintsOf,
}) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('viewer'), id).open();
  complaintsOf(defect.page).expect(CUT_OFF);
  const other = await installation.anotherWeb();
  const elsewhere = await driver.through(other.url);
  await installation.killWeb();
  await expect(banner(defect.page)).toContainText('The connection is lost');
  await elsewhere.play(id, stepsOf('T.1'));
  await other.stop();
  await installation.startWeb();
  await expect(banner(defect.page)).not.toContainText('lost', { timeout: 20_000 });
  await expect(defect.parts('T.1')).toContainText('Pass');
  await driver.play(id, stepsOf('T.2').slice(0, 1));
  await expect(defect.parts('T.2'), 'and it follows again').toContainText('Evidence r1');
});

test('of all pushes 30 % get lost, 30 % come late and 30 % come twice: boards and defects converge all the same', async ({
  browserOf,
  driver,
}) => {
  test.setTimeout(240_000);
  const [boardPage, defectPage] = [await browserOf('viewer'), await browserOf('viewer')];
  const counts = [await disturbPushes(boardPage, 1), await disturbPushes(defectPage, 2)];
  const title = 'Told by disturbed pushes';
  const defects = [await driver.reported(title), await driver.reported(title), await driver.reported(title)];
  const board = await new BoardPage(boardPage).open('?text=disturbed+pushes');
  const watched = defects[0]?.id ?? '';
  const defect = await new DefectPage(defectPage, watched).open();
  for (const item of ['T.1', 'T.2', 'T.3', 'T.4']) {
    for (const { id } of defects) await driver.play(id, stepsOf(item));
  }
  for (const { id } of defects) {
    await driver.act('pmo', 'declareState', { workItemId: id, to: 'ROOT_CAUSE', deadlines: [] });
  }
  for (const { id } of defects) {
    await expect(board.cardIn('ROOT_CAUSE', id)).toBeVisible({ timeout: 45_000 });
  }
  await expect(defect.state).toHaveText('ROOT_CAUSE', { timeout: 45_000 });
  const lost = counts.reduce((sum, { lost }) => sum + lost, 0);
  expect(lost, 'pushes that got lost').toBeGreaterThan(5);
});
