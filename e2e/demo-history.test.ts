import { BoardPage } from './testing/board-page.ts';
import { expect, test } from './testing/test.ts';

/** As `npm start` makes it for whoever tries the program. */
test.use({ demoDefects: 40 });

const ON_BOARD = { TRIAGE: 7, ROOT_CAUSE: 5, FIX_SCOPE: 4, IMPLEMENTATION: 5, VERIFICATION: 4 };
const PEOPLE = [
  'pmo',
  'product',
  'qa-owner',
  'qa',
  'head-eng',
  'eng',
  'eng2',
  'metrics',
  'api',
  'ui-spec',
  'specs-head',
] as const;

test('on the first day every column of the board has cards, and everybody has something to do', async ({
  browserOf,
}) => {
  const board = await new BoardPage(await browserOf('viewer')).open();
  for (const [state, count] of Object.entries(ON_BOARD)) {
    await expect(board.column(state).locator('[data-card]')).toHaveCount(count);
  }
  // Fifteen are closed; those whose closure is complete leave boards after two weeks (decision 20).
  const closed = await board.column('CLOSED').locator('[data-card]').count();
  expect(closed >= 3 && closed < 12).toBe(true);
  for (const somebody of PEOPLE) {
    const page = await browserOf(somebody);
    await page.goto('/');
    await expect(page.getByText('Your next action')).toBeVisible();
    await page.close();
  }
});

test('a defect of the past goes on with the next command, in the same chain, under the next version', async ({
  browserOf,
}) => {
  const page = await browserOf('qa-owner');
  await page.goto('/');
  const action = page.getByRole('region', { name: /^Confirm T\.1/ });
  const defect = action.getByRole('link', { name: 'Weekly digest goes to people who left' });
  const path = await defect.getAttribute('href');
  await page.getByRole('button', { name: 'Yes, it is so' }).click();
  await expect(action).toContainText('Extended trials are counted as two trials');
  await page.goto(`${path}?tab=timeline`);
  const timeline = page.getByRole('main');
  await expect(timeline).toContainText('Kenji Watanabe');
  await expect(timeline).toContainText(/Ngozi Adeyemi.*confirmed/s);
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(page.getByRole('status').filter({ hasText: /3 events/ })).toBeVisible();
});
