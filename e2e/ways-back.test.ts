import type { Page } from '@playwright/test';
import { recordClosureStep } from './testing/closure.ts';
import { DefectPage } from './testing/defect-page.ts';
import { type Driver, stepsTo } from './testing/driver.ts';
import { expect, type Somebody, test } from './testing/test.ts';

/**
 * One defect that goes wrong in every way that the process knows, by several people, each in a browser of their own: a
 * question, a dispute, a change of severity, both ways back, and closed with all closure steps.
 */
test('a defect with a question, a dispute, a change of severity and both ways back is closed with every closure step', async ({
  browserOf,
  driver,
}) => {
  test.setTimeout(360_000);
  const { id } = await driver.defectIn('ROOT_CAUSE');
  const pageOf = async (who: Somebody, tab = 'gate') => new DefectPage(await browserOf(who), id).open(tab);
  const eng = await pageOf('eng', 'questions');
  const product = await pageOf('product', 'questions');
  const specsHead = await pageOf('specs-head', 'questions');
  const pmo = await pageOf('pmo');

  await test.step('GI-5: a question is asked, closes the gate, and is answered by the person asked', async () => {
    await eng.page.getByRole('button', { name: 'Ask a question…' }).click();
    const ask = eng.page.getByRole('form', { name: 'Ask a question' });
    await ask.getByLabel('Your question').fill('Which list do the people on call read?');
    await ask.getByLabel('Who answers').selectOption(driver.organisation.factsFor('eng').person('product').id);
    await ask.getByRole('button', { name: 'Ask', exact: true }).click();
    await pmo.page.getByText('Why is this gate closed?').click();
    await expect(pmo.page.getByText('Which list do the people on call read?').first()).toBeVisible();
    await answer(product.page, 'Answer the question', 'Your answer', 'The one of /api/v2/alerts.', 'Answer');
    await expect(eng.page.getByText('The one of /api/v2/alerts.')).toBeVisible();
  });

  await test.step('A-5: a dispute is raised, and the Head of Specs Team rules on it', async () => {
    await eng.page.getByRole('button', { name: 'Raise a dispute…' }).click();
    const dispute = eng.page.getByRole('form', { name: 'Raise a dispute' });
    await dispute.getByLabel('What is disputed').fill('The contract says nothing of the order of receivers.');
    await dispute.getByRole('button', { name: 'Raise the dispute' }).click();
    await answer(specsHead.page, 'Rule on the dispute', 'Your ruling', 'The order is not part of it.', 'Rule');
    await expect(eng.page.getByText('The order is not part of it.')).toBeVisible();
  });

  await test.step('TM-6: the severity changes, old and new shown before and after', async () => {
    const dialog = await product.openAct('Change severity');
    await dialog.getByRole('group', { name: 'New severity' }).getByLabel('High').check();
    await expect(dialog.getByRole('status').filter({ hasText: 'fix target' })).toContainText(
      /Critical\s*→\s*High\s*P1, fix target current or next release/,
    );
    await dialog.getByLabel('Rationale').fill('There is a way round: the alert’s page is right.');
    await dialog.getByRole('button', { name: 'Change severity' }).click();
    await expect(dialog).toBeHidden();
    for (const { decisions } of [product, eng]) {
      await expect(decisions).toContainText('Severity changed from Critical to High');
      await expect(decisions).toContainText('There is a way round: the alert’s page is right.');
    }
  });

  await driver.play(id, stepsTo('FIX_SCOPE'));
  await driver.play(id, stepsTo('IMPLEMENTATION'));
  await driver.settleAgain(id, ['I.1']);

  await test.step('M-3: a scope question says what it undoes before it leads back', async () => {
    await eng.open();
    const dialog = await eng.openAct('Raise scope question');
    const preview = dialog.getByRole('region', { name: 'What this does' });
    await expect(preview).toContainText('from IMPLEMENTATION back to FIX_SCOPE');
    await expect(
      preview.getByRole('listitem').filter({ hasText: /^FS\.1 revision 1, .* as Product Owner/ }),
    ).toBeVisible();
    await expect(preview.getByRole('listitem').filter({ hasText: /^I\.1 revision 1, Pass of / })).toBeVisible();
    await expect(preview).toContainText('5 confirmations become void');
    await expect(preview).toContainText('Name deadlines for FIX_SCOPE');
    await dialog.getByRole('button', { name: 'Back to FIX_SCOPE' }).click();
    await expect(dialog.getByRole('alert'), 'without a reason it is refused').toContainText('Rule M-3');
    await expect(dialog.getByLabel('What is not clear about the scope?')).toBeFocused();
    await expect(eng.state).toHaveText('IMPLEMENTATION');
    await dialog.getByLabel('What is not clear about the scope?').fill('Groups of alerts have the same list.');
    await dialog.getByRole('button', { name: 'Back to FIX_SCOPE' }).click();
    await expect(eng.state).toHaveText('FIX_SCOPE');
    await expect(eng.page.getByRole('list', { name: 'Led back' })).toContainText(
      'Groups of alerts have the same list.',
    );
    expect(await driver.statusOf(id, 'FS.1')).toBe('EMPTY');
  });

  await test.step('M-3: the PMO Lead names deadlines for the new visit', async () => {
    await expect(pmo.state).toHaveText('FIX_SCOPE');
    await expect(pmo.nextActions).toContainText('Name deadlines for FIX_SCOPE');
    await nameDeadlines(pmo.page, 'The scope question is to be answered by then.');
    await expect(pmo.nextActions).not.toContainText('Name deadlines');
    await expect(pmo.nextActions.getByRole('listitem').first()).toBeVisible();
  });

  await driver.settleAgain(id, ['FS.1', 'FS.2', 'FS.3', 'FS.4']);
  await driver.play(id, stepsTo('IMPLEMENTATION').slice(-1));
  await driver.settleAgain(id, ['I.1', 'I.2', 'I.3', 'I.4']);
  await driver.play(id, stepsTo('VERIFICATION').slice(-1));

  await test.step('M-3: a regression leads back to IMPLEMENTATION', async () => {
    const qa = await pageOf('qa');
    const dialog = await qa.openAct('Raise regression');
    await expect(dialog.getByRole('region', { name: 'What this does' })).toContainText('back to IMPLEMENTATION');
    await dialog.getByLabel('What regressed, and how does it show?').fill('Silenced alerts have no receiver any more.');
    await dialog.getByRole('button', { name: 'Back to IMPLEMENTATION' }).click();
    await expect(qa.state).toHaveText('IMPLEMENTATION');
    await expect(pmo.state).toHaveText('IMPLEMENTATION');
    await nameDeadlines(pmo.page, 'One day for the regression.');
    await expect(pmo.nextActions).not.toContainText('Name deadlines');
  });

  await driver.settleAgain(id, ['I.1', 'I.2', 'I.3', 'I.4']);
  await driver.play(id, stepsTo('VERIFICATION').slice(-1));
  await driver.play(id, stepsTo('CLOSED'));

  await test.step('process.md 7: every closure step has its record, one after the other', async () => {
    await pmo.open();
    await expect(pmo.page.getByText('closure not complete yet')).toBeVisible();
    await completeClosure(pmo.page, driver, id);
    await expect(pmo.page.getByText('closure complete').first()).toBeVisible();
  });

  await test.step('everything that happened is in the timeline and in the chain, and GraphQL says so too', async () => {
    for (const told of [
      'took the work item back to IMPLEMENTATION',
      'took the work item back to FIX_SCOPE',
      'completed the closure step',
      'named deadlines',
    ]) {
      await eng.open('timeline');
      await seek(eng.page, told);
    }
    const { workItem, verifyAudit } = await driver.endOf(id);
    expect(workItem).toMatchObject({ state: 'CLOSED', disposition: 'CLOSED', severity: 'HIGH', closureComplete: true });
    expect(workItem.closureSteps.every(({ done }) => done)).toBe(true);
    expect(verifyAudit).toMatchObject({ ok: true });
  });
});

async function answer(page: Page, name: string, label: string, text: string, send: string): Promise<void> {
  const form = page.getByRole('form', { name });
  await form.getByLabel(label).fill(text);
  await form.getByRole('button', { name: send, exact: true }).click();
  await expect(form).toHaveCount(0);
}

/** Takes the deadlines that are proposed. */
async function nameDeadlines(page: Page, reason: string): Promise<void> {
  const form = page.getByRole('form', { name: 'Name deadlines' });
  await expect(form.locator('input[type="datetime-local"]').first()).not.toHaveValue('');
  await form.getByLabel('Why these deadlines?').fill(reason);
  await form.getByRole('button', { name: 'Name deadlines' }).click();
  await expect(form).toHaveCount(0);
}

async function completeClosure(page: Page, driver: Driver, id: string): Promise<void> {
  const steps = 5;
  for (let done = 1; done <= steps; done += 1) {
    await recordClosureStep(page, driver, id);
    await expect(page.getByRole('heading', { name: `Closure: ${done} of ${steps} done` })).toBeVisible();
  }
}

/** Finds something in the timeline, on whichever of its pages it is. */
async function seek(page: Page, text: string): Promise<void> {
  const found = page.getByText(text).first();
  const earlier = page.getByRole('link', { name: 'Earlier' });
  await expect(found.or(earlier).first()).toBeVisible();
  while (!(await found.isVisible())) {
    const before = page.url();
    await earlier.click();
    await page.waitForURL((url) => url.href !== before);
    await expect(found.or(earlier).first()).toBeVisible();
  }
}
