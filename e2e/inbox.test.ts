import { EventEmitter, once } from 'node:events';
import type { Locator, Page } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { expect, test } from './testing/test.ts';

/** The inbox of somebody, as they find things in it. */
class InboxPage {
  constructor(readonly page: Page) {}

  async open(view = 'Unread'): Promise<this> {
    await this.page.goto('/inbox');
    if (view !== 'Unread') await this.views.getByRole('link', { name: view }).click();
    await expect(this.views.getByRole('link', { name: view })).toHaveAttribute('aria-current', 'page');
    return this;
  }

  get views(): Locator {
    return this.page.getByRole('navigation', { name: 'Parts of the inbox' });
  }

  /** The message about a work item that came first, or last. */
  about(id: string): Locator {
    return this.page
      .getByRole('list', { name: 'Messages' })
      .getByRole('listitem')
      .filter({ hasText: `${id} · ` });
  }
}

/** The link in the masthead, with how many messages are unread. */
const badge = (page: Page): Locator => page.getByRole('banner').getByRole('link', { name: /^Inbox/ });

async function unread(page: Page): Promise<number> {
  const name = (await badge(page).textContent()) ?? '';
  return Number(/, (\d+) unread/.exec(name)?.[1] ?? 0);
}

test('a message comes by itself, into the masthead and the open inbox (M-4)', async ({ browserOf, driver }) => {
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const before = await unread(inbox.page);
  await inbox.page.evaluate(() => Object.assign(window, { stillHere: true }));
  const { id } = await driver.reported('A defect that asks QA for its reproduction');
  const message = inbox.about(id);
  await expect(message).toContainText('Next action');
  await expect(message).toContainText('A defect that asks QA for its reproduction');
  await expect(message.getByText('unread', { exact: true })).toBeVisible();
  await expect(message).toContainText('Due in');
  await expect.poll(() => unread(inbox.page)).toBe(before + 1);
  expect(await inbox.page.evaluate(() => 'stillHere' in window), 'the page was not loaded again').toBe(true);
});

test('a message is marked from the keyboard, stays where it is, and is gone from what is unread later', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const { page } = inbox;
  const before = await unread(page);
  const message = inbox.about(id);
  await message.getByRole('link').last().focus();
  await page.keyboard.press('m');
  await expect(message.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await expect.poll(() => unread(page)).toBe(before - 1);
  await expect(message.getByRole('link').last(), 'the focus stays').toBeFocused();
  await page.keyboard.press('m');
  await expect.poll(() => unread(page)).toBe(before);
  await page.keyboard.press('m');
  await expect.poll(() => unread(page)).toBe(before - 1);

  await page.reload();
  await expect(inbox.about(id)).toHaveCount(0);
  await inbox.open('All');
  await expect(inbox.about(id).getByRole('button', { name: 'Mark as unread' })).toBeVisible();
});

test('a message stays under the focus when the list is asked for again before the answer to its marking', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const { page } = inbox;
  const hold = new EventEmitter();
  const [marked, released] = [once(hold, 'marked'), once(hold, 'release')];
  await page.route('**/api/graphql', async (route) => {
    if (!(route.request().postData() ?? '').includes('mutation')) return route.continue();
    const response = await route.fetch();
    hold.emit('marked');
    await released;
    return route.fulfill({ response });
  });
  const message = inbox.about(id);
  const text = message.getByRole('link').last();
  await text.focus();
  await page.keyboard.press('m');
  await marked;
  const { id: later } = await driver.reported();
  await expect(inbox.about(later), 'the list is there again, without what was marked').toBeVisible();
  await expect(text, 'the message is still there').toBeFocused();
  hold.emit('release');
  await expect(message.getByRole('button', { name: 'Mark as unread' })).toBeVisible();
  await expect(text).toBeFocused();
});

test('arrow keys go from message to message', async ({ browserOf, driver }) => {
  const [older, newer] = [await driver.reported(), await driver.reported()];
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const text = (id: string) => inbox.about(id).getByRole('link').last();
  await text(newer.id).focus();
  await inbox.page.keyboard.press('ArrowDown');
  await expect(
    inbox.page.getByRole('list', { name: 'Messages' }).getByRole('link').and(inbox.page.locator(':focus')),
  ).toHaveCount(1);
  await expect(inbox.about(older.id).locator(':focus')).toHaveCount(1);
  await inbox.page.keyboard.press('ArrowUp');
  await expect(inbox.about(newer.id).locator(':focus')).toHaveCount(1);
});

test('a message that is put off waits among the snoozed, and comes back unread', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const { page } = inbox;
  const before = await unread(page);
  const message = inbox.about(id);
  await message.getByRole('link').last().focus();
  await page.keyboard.press('s');
  await message.getByRole('button', { name: 'Tomorrow, 08:00' }).click();
  await expect(message).toContainText('Comes back in');
  await expect.poll(() => unread(page)).toBe(before - 1);
  await inbox.open('Snoozed');
  await inbox.about(id).getByRole('button', { name: 'Bring back now' }).click();
  await expect.poll(() => unread(page)).toBe(before);
  await inbox.open();
  await expect(inbox.about(id).getByText('unread', { exact: true })).toBeVisible();
});

test('opening a message leads to where it is done, and reads it', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const before = await unread(inbox.page);
  await inbox.about(id).getByRole('link').last().click();
  await expect(new DefectPage(inbox.page, id).title).toContainText(id);
  await expect.poll(() => unread(inbox.page)).toBe(before - 1);
});

test('all that was there is read at once; what is empty says what would fill it', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const { page } = inbox;
  await expect(inbox.about(id)).toBeVisible();
  await page.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(page.getByText('Nothing is unread.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Inbox' })).toBeFocused();
  await expect.poll(() => unread(page)).toBe(0);
  await inbox.open('Snoozed');
  await expect(page.getByText('Nothing is put off.')).toBeVisible();
});

test('the inbox comes page by page', async ({ browserOf, driver }) => {
  const first = await driver.reported();
  for (let more = 0; more < 30; more += 1) await driver.reported();
  const inbox = await new InboxPage(await browserOf('qa')).open('All');
  const messages = inbox.page.getByRole('list', { name: 'Messages' }).getByRole('listitem');
  await expect(messages).toHaveCount(30);
  await expect(inbox.about(first.id)).toHaveCount(0);
  await inbox.page.getByRole('link', { name: 'Next page' }).click();
  await expect(inbox.about(first.id)).toBeVisible();
  await inbox.page.getByRole('link', { name: 'First page' }).click();
  await expect(messages).toHaveCount(30);
});

test('what was communicated while the connection was away is there when it is back', async ({
  browserOf,
  driver,
  complaintsOf,
}) => {
  const inbox = await new InboxPage(await browserOf('qa')).open();
  const { page } = inbox;
  complaintsOf(page).expect(/ERR_INTERNET_DISCONNECTED/);
  await page.context().setOffline(true);
  await expect(page.getByText(/connection/i).first()).toBeVisible();
  const { id } = await driver.reported();
  await page.context().setOffline(false);
  await expect(inbox.about(id)).toBeVisible();
});

test('a reader sees deadlines on their own clock and on the owner’s', async ({ browserOf, driver }) => {
  const { id } = await driver.reported();
  const { page } = await new DefectPage(await browserOf('pmo'), id).open();
  const actions = page.getByRole('region', { name: 'Next actions' });
  await expect(actions).toContainText(/for Rajesh Menon: \w{3} \d+ \w{3} \d{4}, \d\d:\d\d GMT\+5:30/);
  await expect(actions, 'where both clocks show the same, it is said once').not.toContainText('for Ilse Brandt:');
});
