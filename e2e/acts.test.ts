import type { Page, Route } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { stepsOf } from './testing/driver.ts';
import { expect, test } from './testing/test.ts';

/** Acting on a gate: what is said while it is on its way, when it is refused, and what is kept. */

test('a gate act says that it is being sent until it is accepted, and nothing is shown before', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  await driver.play(id, stepsOf('T.1').slice(0, 1));
  const defect = await new DefectPage(await browserOf('qa-owner'), id).open();
  const item = await defect.openItem('T.1');
  const held = await holdCommands(defect.page);
  await item.getByRole('button', { name: 'Yes, it is so' }).click();
  const sending = item.getByRole('button', { name: 'Sending…' });
  await expect(sending).toBeVisible();
  await expect(item.locator('form[aria-busy="true"]')).toBeVisible();
  await expect(defect.parts('T.1')).not.toContainText('Yes');
  held.release();
  await expect(defect.parts('T.1')).toContainText('Yes');
  await expect(sending).toHaveCount(0);
});

test('an answer that gets lost is asked for again under the same command id: one revision, not two', async ({
  browserOf,
  driver,
  complaintsOf,
}) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('product'), id).open();
  complaintsOf(defect.page).expect(/ERR_FAILED/);
  const ids: string[] = [];
  await onCommands(defect.page, async (route, commandId) => {
    ids.push(commandId);
    const answer = await route.fetch();
    if (ids.length === 1) await route.abort();
    else await route.fulfill({ response: answer });
  });
  const item = await defect.openItem('T.2');
  await item.getByRole('group', { name: 'Severity' }).getByLabel('HIGH').check();
  await item.getByLabel('Rationale').fill('Everybody is hit, and there is a way round.');
  await item.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(defect.parts('T.2')).toContainText('Evidence r1');
  await expect.poll(() => ids.length).toBe(2);
  expect(new Set(ids).size, 'command ids').toBe(1);
  expect(await driver.revisionsOf(id, 'T.2')).toBe(1);
});

test('an act on what has changed meanwhile is refused with rule and remedy, and nothing typed is lost', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const [evidence, yes] = stepsOf('T.1');
  if (evidence === undefined || yes === undefined) throw new Error('The story says nothing of T.1.');
  await driver.play(id, [evidence, yes]);
  const page = await browserOf('pmo');
  await page.routeWebSocket(/\/socket\.io\//, (socket) => {
    const server = socket.connectToServer();
    server.onMessage((message) => {
      if (typeof message !== 'string' || !message.startsWith('42')) socket.send(message);
    });
  });
  const defect = await new DefectPage(page, id).open();
  const item = await defect.openItem('T.1');
  await item.getByRole('button', { name: 'Fail…' }).click();
  const reason = item.getByLabel('Why does it fail?');
  await reason.fill('The section named does not exist.');
  const held = await holdCommands(page);
  await item.getByRole('button', { name: 'Fail', exact: true }).click();
  await driver.play(id, [evidence]);
  held.release();
  await expect(item.getByRole('alert')).toContainText(/Rule (AU-1|G-1|G-4)/);
  await expect(reason).toHaveValue('The section named does not exist.');
});

test('why a gate is closed: the same parts, in the same words, as the API gives', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  await driver.play(id, [...stepsOf('T.1'), ...stepsOf('T.2').slice(0, 2)]);
  const defect = await new DefectPage(await browserOf('viewer'), id).open();
  await defect.page.getByText('Why is this gate closed?').click();
  const parts = defect.page.locator('details', { hasText: 'Why is this gate closed?' }).last().getByRole('listitem');
  const missing = await driver.missingOf(id);
  expect(missing.length).toBeGreaterThan(3);
  await expect(parts).toHaveCount(missing.length);
  for (const [index, { item, explanation }] of missing.entries()) {
    await expect(parts.nth(index)).toContainText(item);
    await expect(parts.nth(index)).toContainText(explanation);
  }
});

/** Does something with every command that the page sends; what it only asks goes on. */
async function onCommands(page: Page, handle: (route: Route, commandId: string) => Promise<void>): Promise<void> {
  await page.route('**/api/graphql', async (route) => {
    const body = route.request().postDataJSON() as { variables?: { input?: { commandId?: string } } };
    const commandId = body.variables?.input?.commandId;
    if (commandId === undefined) await route.fallback();
    else await handle(route, commandId);
  });
}

/** Holds every command back on its way to the server, until they are released. */
async function holdCommands(page: Page): Promise<{ release: () => void }> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await onCommands(page, async (route) => {
    await released;
    await route.continue();
  });
  return { release };
}
