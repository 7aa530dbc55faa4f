import type { Page, WebSocketRoute } from '@playwright/test';
import { BoardPage } from './testing/board-page.ts';
import { stepsTo } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** Boards that leave something out follow what others do by pushes alone: nobody asks for the board again. */

test('a role’s board follows another person’s acts without asking for the board', async ({ browserOf, driver }) => {
  const page = await browserOf('viewer');
  const requests = await countBoardRequests(page);
  const qa = await new BoardPage(page, 'qa').open();
  await requests.settled();
  const { id } = await driver.reported('It comes to the board of QA and leaves it');
  await expect(qa.cardIn('TRIAGE', id)).toBeVisible();
  const count = await countIn(qa, 'TRIAGE');
  const [, first, ...rest] = stepsTo('ROOT_CAUSE');
  await driver.play(id, first === undefined ? [] : [first]);
  await expect(qa.card(id).getByText('evidence given')).toBeAttached();
  await driver.play(id, rest);
  await expect(qa.card(id), 'nobody of QA has a part in ROOT_CAUSE').toHaveCount(0);
  expect(await countIn(qa, 'TRIAGE')).toBe(count - 1);
  expect(requests.since()).toBe(0);
});

test('a filtered board follows without asking: what matches comes, what does not stays away', async ({
  browserOf,
  driver,
}) => {
  const page = await browserOf('viewer');
  const requests = await countBoardRequests(page);
  const board = await new BoardPage(page, 'pmo?text=invoices&severity=HIGH&severity=CRITICAL').open();
  await expect(board.column('TRIAGE')).toContainText('Nothing here matches.');
  await requests.settled();
  const other = await driver.reported('Totals are short');
  const { id } = await driver.reported('Invoices are short');
  await expect(board.cardIn('TRIAGE', id)).toBeVisible();
  await driver.play(id, stepsTo('ROOT_CAUSE').slice(1));
  await expect(board.cardIn('ROOT_CAUSE', id)).toBeVisible();
  expect(await countIn(board, 'ROOT_CAUSE')).toBe(1);
  await expect(board.card(other.id)).toHaveCount(0);
  expect(requests.since()).toBe(0);
});

test('boards that leave something out converge after pushes were lost, and ask no more than once for that', async ({
  browserOf,
  driver,
}) => {
  const [rolePage, filteredPage] = [await browserOf('viewer'), await browserOf('viewer')];
  const lossy = await Promise.all([rolePage, filteredPage].map(losePushes));
  const requests = await Promise.all([rolePage, filteredPage].map(countBoardRequests));
  const ofRole = await new BoardPage(rolePage, 'engineering').open();
  const filtered = await new BoardPage(filteredPage, 'pmo?text=converging').open();
  await Promise.all(requests.map((one) => one.settled()));
  const { id } = await driver.reported('Converging');
  for (const board of [ofRole, filtered]) await expect(board.cardIn('TRIAGE', id)).toBeVisible();
  for (const one of lossy) one.lose(true);
  await driver.play(id, stepsTo('ROOT_CAUSE').slice(1));
  await expect.poll(() => lossy.every((one) => one.lost() > 3), { message: 'pushes got lost' }).toBe(true);
  for (const board of [ofRole, filtered]) await expect(board.cardIn('TRIAGE', id), 'nobody was told').toBeVisible();
  for (const one of lossy) one.lose(false);
  // The next digest says that something is missing; they come every 15 seconds.
  for (const board of [ofRole, filtered]) {
    await expect(board.cardIn('ROOT_CAUSE', id)).toBeVisible({ timeout: 45_000 });
  }
  for (const one of requests) expect(one.since()).toBe(1);
});

test('a digest that says what is known asks for nothing', async ({ browserOf, driver }) => {
  const page = await browserOf('viewer');
  const requests = await countBoardRequests(page);
  let digests = 0;
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      if (String(payload).startsWith('42["board:digest"')) digests += 1;
    }),
  );
  const board = await new BoardPage(page, 'engineering').open();
  await requests.settled();
  const before = digests;
  const { id } = await driver.reported('Digested');
  await expect(board.cardIn('TRIAGE', id)).toBeVisible();
  // The board is of two roles, each with a digest of its own.
  await expect.poll(() => digests - before, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
  expect(requests.since()).toBe(0);
});

/** How often a page asks for its board; `settled` waits for the one time after it has connected. */
async function countBoardRequests(page: Page) {
  let asked = 0;
  let settled = 0;
  page.on('request', (request) => {
    if (request.url().endsWith('/api/graphql') && (request.postData() ?? '').includes('BoardPage')) asked += 1;
  });
  return {
    async settled() {
      await expect.poll(() => asked, { message: 'the page asks once when it has connected' }).toBeGreaterThan(0);
      await page.waitForLoadState('networkidle');
      settled = asked;
    },
    since: () => asked - settled,
  };
}

/** A connection over which, while it loses them, no pushes come: a digest in between would already tell. */
async function losePushes(page: Page) {
  let [losing, lost] = [false, 0];
  await page.routeWebSocket(/\/socket\.io\//, (socket: WebSocketRoute) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      const isPush = (name: string) => typeof message === 'string' && message.startsWith(`42["${name}"`);
      if (losing && isPush('workItem:changed')) lost += 1;
      else if (!losing || !isPush('board:digest')) socket.send(message);
    });
  });
  return {
    lose(on: boolean) {
      losing = on;
    },
    lost: () => lost,
  };
}

/** The count in a column's head. */
async function countIn(board: BoardPage, state: string): Promise<number> {
  return Number(await board.column(state).locator('header span').first().textContent());
}
