import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { BoardPage } from './testing/board-page.ts';
import { DefectPage } from './testing/defect-page.ts';
import type { Driver } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** Seconds that an hour takes: the two hours of a critical defect in TRIAGE are over in less than a minute. */
const TIME_SCALE = 24;
const LIMIT_SECONDS = 2 * TIME_SCALE;
/** Milliseconds within which everything of the limit has happened and is shown, on a machine that is busy. */
const IN_TIME = (LIMIT_SECONDS + 30) * 1000;
const RESPONSE = 'Two more people are on it from now on.';

test.use({ timeScale: TIME_SCALE });
test.setTimeout(180_000);

const reportCritical = (driver: Driver, title: string) =>
  driver.act('qa', 'reportDefect', {
    title,
    observed: 'The total is one cent short.',
    expected: 'The total is the sum of the lines.',
    noSpecFound: true,
    stepsToReproduce: ['Add three lines of 0.335.', 'Read the total.'],
    proposedSeverity: 'CRITICAL',
  });

const violations = async (page: Page) =>
  (await new AxeBuilder({ page }).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);

test('TM-3: the ring empties, the warning shows, the breach reaches the Head of Engineering’s home and inbox, and the response closes it', async ({
  browserOf,
  driver,
}) => {
  const head = await browserOf('head-eng');
  const inbox = await browserOf('head-eng');
  const board = await new BoardPage(await browserOf('viewer')).open();
  const { id } = await reportCritical(driver, 'The total is one cent short in the clock’s own test');
  const pmo = await new DefectPage(await browserOf('pmo'), id).open();
  await head.goto('/');
  await inbox.goto('/inbox');
  const timer = pmo.page.getByRole('region', { name: 'Timer of TRIAGE' });
  const forecast = pmo.page.getByRole('region', { name: 'If nobody acts' });
  const escalations = pmo.page.getByRole('region', { name: 'Escalations' });

  // Nobody reloads a page from here on: everything comes by itself.
  await expect(timer).toContainText('running');
  await expect(timer).toContainText('2 hours, here 48 s');
  await expect(forecast).toContainText('Warning');
  await expect(forecast).toContainText('Limit reached');
  await expect(forecast).toContainText('Then a response from');
  await expect(escalations).toHaveCount(0);
  const ring = timer.locator('svg path').first();
  const before = await ring.getAttribute('d');
  await expect.poll(() => ring.getAttribute('d'), { message: 'the ring empties' }).not.toBe(before);

  await expect(timer).toContainText('warned', { timeout: IN_TIME });
  await expect(forecast).not.toContainText('Warning');
  await expect(board.card(id)).toContainText('left, warned');

  await expect(timer).toContainText('breached', { timeout: IN_TIME });
  await expect(timer.getByText(/ over$/)).toBeVisible();
  await expect(escalations).toContainText('Limit breached in TRIAGE');
  await expect(escalations).toContainText('TRIAGE was not left within its limit of 2 hours (Critical).');
  await expect(escalations).toContainText('Response from');
  await expect(pmo.nextActions).toContainText('Respond to the escalation');
  await expect(board.card(id)).toContainText('1 escalation awaits a response');

  const message = inbox.locator('[data-kind="ESCALATION"]').filter({ hasText: `${id} ·` });
  await expect(message).toContainText('Respond to the escalation: TRIAGE was not left within its limit of 2 hours');
  await expect(message).toContainText('unread');

  const action = head.getByRole('heading', { level: 1 });
  await expect(action).toContainText('Respond to the escalation: TRIAGE was not left within its limit');
  const form = head.getByRole('form', { name: 'Respond to the escalation' });
  await expect(form).toContainText(/Your response (is|was) due/);
  expect(await violations(head), 'axe, on home').toEqual([]);
  await form.getByLabel('Your response').fill(RESPONSE);
  await form.getByRole('button', { name: 'Respond' }).click();
  await expect(action).not.toContainText('Respond to the escalation');

  await expect(escalations).toContainText(RESPONSE);
  await expect(escalations).not.toContainText('Response from');
  await expect(pmo.nextActions).not.toContainText('Respond to the escalation');
  await expect(board.card(id)).not.toContainText('awaits a response');
  await expect(timer, 'a breach stays for the visit').toContainText('breached');

  await expect(pmo.page.getByRole('list', { name: 'Whose time it was' })).toContainText('breached');
  await pmo.page.getByText('Whose time it was, as a table').click();
  const sum = pmo.page.getByRole('row', { name: /^TRIAGE in all/ });
  await expect(sum).toBeVisible();
  expect(await violations(pmo.page), 'axe, on the defect').toEqual([]);

  await pmo.page.getByRole('link', { name: 'Timeline' }).click();
  const timeline = pmo.page.getByRole('region', { name: 'Timeline' });
  await expect(timeline).toContainText('The clock warned that three quarters of the limit of 2 hours have passed');
  await expect(timeline).toContainText('The clock found the limit of 2 hours reached');
  await expect(timeline).toContainText('responded to an escalation');
});

test('every page says that time runs faster, also before anybody has signed in', async ({ browserOf, stranger }) => {
  const words = 'An hour of the process takes 24 s in defects reported now';
  const visitor = await stranger();
  await visitor.goto('/sign-in');
  await expect(visitor.getByRole('complementary', { name: 'Time scale' })).toContainText(words);
  const page = await browserOf('viewer');
  for (const path of ['/', '/boards/pmo', '/work-items', '/report', '/admin']) {
    await page.goto(path);
    await expect(page.getByRole('complementary', { name: 'Time scale' })).toContainText(words);
  }
});
