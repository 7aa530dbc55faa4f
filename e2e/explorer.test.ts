import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './testing/test.ts';

const answerOf = (page: Page) => page.getByRole('region', { name: 'Answer as JSON' });
const statusOf = (page: Page) => page.getByRole('region', { name: 'Answer', exact: true }).getByRole('status');
const editorOf = (page: Page) => page.getByRole('textbox', { name: 'Query' });

test('an example is chosen and run by keyboard, and its answer says what it cost', async ({ browserOf, driver }) => {
  const { id, title } = await titled(driver);
  const page = await browserOf('viewer');
  await page.goto('/explorer');
  await page.getByLabel('Example').selectOption({ label: 'Where it stands' });
  await expect(page.getByRole('textbox', { name: 'Variables' })).toHaveValue(new RegExp(`"workItemId": "${id}"`));
  await editorOf(page).press('Control+Enter');
  await expect(answerOf(page)).toContainText(title);
  await expect(statusOf(page)).toHaveText(/^Answered · cost \d+ of 100,000 · [\d,]+ ms · [\d,]+ bytes$/);

  await editorOf(page).press('Tab');
  await expect(page.getByRole('textbox', { name: 'Variables' }), 'Tab leaves the editor').toBeFocused();
});

test('what is wrong is said with its code, and its place is one step away', async ({ browserOf, complaintsOf }) => {
  const page = await browserOf('viewer');
  complaintsOf(page).expect(/400/);
  await page.goto('/explorer');
  await editorOf(page).fill('{\n  me { nam }\n}');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await expect(page.getByText(/^BAD_USER_INPUT.*Cannot query field "nam"/)).toBeVisible();
  await page.getByRole('button', { name: 'Line 2, column 8' }).click();
  await expect(editorOf(page)).toBeFocused();
  expect(await editorOf(page).evaluate((element) => (element as HTMLTextAreaElement).selectionStart)).toBe(9);

  await editorOf(page).fill('{ workItems(first: 201) { totalCount } }');
  await editorOf(page).press('Control+Enter');
  await expect(
    page.getByText('Ask for 1 to 200 at once.', { exact: true }).or(page.getByText(/first Ask for/)),
  ).toBeVisible();
  await page.getByRole('textbox', { name: 'Variables' }).fill('{ "first": ');
  await expect(page.getByText(/no JSON object/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Run', exact: true })).toBeDisabled();
});

test('a link shows the query and sends nothing', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await page.goto('/explorer');
  await editorOf(page).fill('query Mine { me { id email } }');
  await page.getByRole('textbox', { name: 'Variables' }).fill('');
  await page.getByRole('button', { name: 'Copy link' }).click();
  await expect.poll(() => new URL(page.url()).hash).toContain('Mine');
  const other = await browserOf('qa');
  const asked: string[] = [];
  other.on('request', (sent) => asked.push(sent.postData() ?? ''));
  await other.goto(page.url());
  await expect(editorOf(other)).toHaveValue('query Mine { me { id email } }');
  await expect(other.getByRole('heading', { name: 'Query', exact: true })).toBeVisible();
  expect(asked.filter((body) => body.includes('Mine'))).toEqual([]);
  await editorOf(other).press('Control+Enter');
  await expect(answerOf(other)).toContainText('qa@phasegate.test');
});

test('a mutation asks before it is sent', async ({ browserOf, driver }) => {
  const { id } = await titled(driver);
  const page = await browserOf('qa');
  await page.goto('/explorer');
  await editorOf(page).fill(`# query
    mutation Say($input: ReasonInput!) { comment(input: $input) { workItem { version } refusal { code } } }`);
  const commandId = crypto.randomUUID();
  await page
    .getByRole('textbox', { name: 'Variables' })
    .fill(JSON.stringify({ input: { commandId, workItemId: id, text: 'Seen.' } }));
  await editorOf(page).press('Control+Enter');
  const dialog = page.getByRole('dialog', { name: 'Send a mutation?' });
  await expect(dialog).toContainText('Say');
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(statusOf(page)).toHaveText(/^Run the query/);
  const before = (await driver.endOf(id)).verifyAudit.events;
  await editorOf(page).press('Control+Enter');
  await dialog.getByRole('button', { name: 'Send it' }).click();
  await expect(answerOf(page)).toContainText('"refusal": null');
  expect((await driver.endOf(id)).verifyAudit.events).toBe(before + 1);
});

test('the schema is searched and walked through', async ({ browserOf }) => {
  const page = await browserOf('viewer');
  await page.goto('/explorer');
  const schema = page.getByRole('region', { name: 'Schema' });
  await schema.getByRole('searchbox').fill('hash chain');
  await schema.getByRole('button', { name: 'Query.verifyAudit' }).click();
  await expect(schema.getByRole('heading', { name: 'Query', exact: true })).toBeFocused();
  await schema.getByRole('button', { name: 'AuditVerification' }).click();
  await expect(schema.getByRole('heading', { name: 'AuditVerification' })).toBeFocused();
  await schema.getByRole('button', { name: 'Back to Query' }).click();
  await expect(schema.getByRole('heading', { name: 'Query', exact: true })).toBeFocused();
});

for (const width of [1280, 800, 390]) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing, with an answer and with errors, ${width} wide, ${colorScheme}`, async ({
      browserOf,
      complaintsOf,
    }) => {
      const page = await browserOf('qa', { viewport: { width, height: 900 }, colorScheme });
      complaintsOf(page).expect(/400/);
      await page.goto('/explorer');
      await expect(page.getByRole('heading', { name: 'Query', exact: true })).toBeVisible();
      for (const query of ['{ people { id name email roles } }', '{ people { nam mail } }']) {
        await editorOf(page).fill(query);
        await editorOf(page).press('Control+Enter');
        await expect(answerOf(page)).toContainText(query.includes('nam ') ? 'errors' : 'data');
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
        const { shown, there } = await page.evaluate(() => ({
          shown: document.documentElement.clientWidth,
          there: document.documentElement.scrollWidth,
        }));
        expect(there, 'nothing runs out of the screen').toBeLessThanOrEqual(shown);
      }
      await page.screenshot({ path: test.info().outputPath(`explorer-${width}-${colorScheme}.png`), fullPage: true });
    });
  }
}

async function titled(driver: { reported: (title: string) => Promise<{ id: string }> }) {
  const title = `The total is short ${crypto.randomUUID().slice(0, 8)}`;
  return { title, ...(await driver.reported(title)) };
}
