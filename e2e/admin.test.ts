import type { Page } from '@playwright/test';
import { expect, test } from './testing/test.ts';

const DECLARE = `mutation ($input: DeclareStateInput!) {
  declareState(input: $input) { refusal { code } }
}`;

/** Commands that the process refuses, sent by whoever is signed in on the page. */
async function refused(page: Page, workItemId: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    const input = { commandId: crypto.randomUUID(), workItemId, to: 'CLOSED' };
    const answer = await page.request.post('/api/graphql', { data: { query: DECLARE, variables: { input } } });
    expect(await answer.json()).toMatchObject({ data: { declareState: { refusal: { code: 'NOT_ALLOWED' } } } });
  }
}

test('what was refused stands in the security log, page by page, for administrators and the PMO Lead', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  await refused(await browserOf('eng'), id, 51);
  for (const who of ['admin', 'pmo'] as const) {
    const page = await browserOf(who);
    await page.goto('/');
    await page.getByRole('link', { name: 'Admin', exact: true }).click();
    const log = page.getByRole('region', { name: 'Security log' });
    const newest = log.getByRole('row').nth(1);
    await expect(newest).toContainText('Engineer');
    await expect(newest).toContainText('declare state');
    await expect(newest).toContainText('NOT_ALLOWED · M-2');
    await expect(newest.getByRole('link', { name: id })).toHaveAttribute('href', `/work-items/${id}`);
    await expect(log.getByRole('row')).toHaveCount(51);
    await log.getByRole('link', { name: 'Next page' }).click();
    await expect(log.getByRole('link', { name: 'First page' })).toBeVisible();
    await expect(log.getByRole('row').nth(1)).toContainText('declare state');
  }
});

test('the page is not for everybody, and nobody else is led there', async ({ browserOf }) => {
  for (const who of ['eng', 'viewer'] as const) {
    const page = await browserOf(who);
    await page.goto('/admin');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page is not for your role');
    await expect(page.getByRole('navigation', { name: 'Main' }).getByText('Admin')).toHaveCount(0);
  }
  const pmo = await browserOf('pmo');
  await pmo.goto('/admin');
  await expect(pmo.getByRole('heading', { name: 'Canonical specs' })).toHaveCount(0);
  const head = await browserOf('specs-head');
  await head.goto('/admin');
  await expect(head.getByRole('heading', { name: 'Security log' })).toHaveCount(0);
});

test('the Head of Specs Team registers a spec and names another owner (process.md 2)', async ({ browserOf }) => {
  const page = await browserOf('specs-head');
  await page.goto('/admin');
  await page.getByText('Register another spec…').click();
  const form = page.getByRole('form', { name: 'Register a spec' });
  await form.getByLabel('Title').fill('Billing rules');
  await form.getByLabel('Path').fill('billing rules.md');
  await form.getByLabel('Version').fill('1.0');
  await form.getByLabel('Owner').selectOption({ index: 1 });
  await form.getByRole('button', { name: 'Register' }).click();
  await expect(form.getByLabel('Path')).toHaveAccessibleDescription(/no blanks/);
  await expect(form.getByLabel('Path')).toBeFocused();
  await form.getByLabel('Path').fill('docs/specs/billing.md');
  await form.getByRole('button', { name: 'Register' }).click();
  const spec = page.getByRole('listitem').filter({ hasText: 'docs/specs/billing.md' });
  await expect(spec).toBeVisible();

  await spec.getByText('Change Billing rules').click();
  const change = page.getByRole('form', { name: 'Change Billing rules' });
  const owners = await change.getByLabel('Owner').locator('option').allTextContents();
  await change.getByLabel('Owner').selectOption({ label: owners[2]! });
  await change.getByRole('button', { name: 'Change' }).click();
  await expect(spec).toContainText(`owned by ${owners[2]!}`);
});

test('what could not be sent stands there with the reason for administrators alone, and is sent again', async ({
  browserOf,
  installation,
}) => {
  await installation.giveUpMail('eng', '550 No such mailbox here.');
  const page = await browserOf('admin');
  await page.goto('/admin');
  const letters = page.getByRole('region', { name: 'Messages that could not be sent' });
  const letter = letters.getByRole('row').filter({ hasText: 'Saoirse Byrne' });
  await expect(letter).toContainText('eng@phasegate.test');
  await expect(letter).toContainText('550 No such mailbox here.');
  await letter.getByRole('button', { name: 'Send again to Saoirse Byrne' }).click();
  await expect(letters.getByRole('status')).toContainText('being sent again');
  await expect(letter).toHaveCount(0);
  const pmo = await browserOf('pmo');
  await pmo.goto('/admin');
  await expect(pmo.getByRole('heading', { name: 'Security log' })).toBeVisible();
  await expect(pmo.getByRole('heading', { name: 'Messages that could not be sent' })).toHaveCount(0);
});
