import AxeBuilder from '@axe-core/playwright';
import { ask } from './testing/ask.ts';
import { DefectPage } from './testing/defect-page.ts';
import { stepsTo } from './testing/driver.ts';
import { localTime } from './testing/forms.ts';
import { QuestionsPage } from './testing/questions-page.ts';
import { expect, test } from './testing/test.ts';

const ASKED = 'Does the contract say whether receivers are told once each?';

test('a question is asked, seen at once by who has to answer, keeps the gate closed, and is answered', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('FIX_SCOPE');
  const { person, inHours } = driver.organisation.factsFor('eng');
  const asker = await new QuestionsPage(await browserOf('eng'), id).open();
  const answerer = await new QuestionsPage(await browserOf('api'), id).open();
  await expect(answerer.page.getByText('Nothing has been asked.')).toBeVisible();

  const form = await asker.form('Ask a question…', 'Ask a question');
  await expect(form.getByLabel('By when'), 'a deadline is proposed').not.toHaveValue('');
  await form.getByLabel('Your question').fill(ASKED);
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  const whom = form.getByLabel('Who answers');
  await expect(whom, 'nobody was chosen').toHaveAttribute('aria-invalid', 'true');
  await expect(whom).toBeFocused();
  await expect(form).toContainText('Choose a person.');
  await whom.selectOption(person('api').id);
  const { timeZone } = driver.typist('eng');
  await form.getByLabel('By when').fill(localTime(inHours(-1), timeZone));
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(form.getByRole('alert')).toContainText(/Rule GI-/);
  await expect(form.getByLabel('By when')).toHaveAttribute('aria-invalid', 'true');
  await expect(form.getByLabel('Your question'), 'what was typed stays').toHaveValue(ASKED);
  await form.getByLabel('By when').fill(localTime(inHours(5), timeZone));
  await form.getByRole('button', { name: 'Ask', exact: true }).click();
  await expect(asker.page.getByText('Your question is asked.')).toBeVisible();
  await expect(asker.asked(ASKED)).toContainText(person('api').name);
  await expect(asker.count).toContainText('1');

  const seen = answerer.asked(ASKED);
  await expect(seen, 'without a reload').toContainText('you');
  const gate = await new DefectPage(await browserOf('pmo'), id).open();
  await gate.page.getByText('Why is this gate closed?').click();
  const link = gate.page.getByRole('link', { name: 'open question' });
  await link.click();
  await expect(gate.page).toHaveURL(/tab=questions/);

  const answer = seen.getByRole('form', { name: 'Answer the question' });
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(answer.getByLabel('Your answer')).toHaveAttribute('aria-invalid', 'true');
  await answer.getByLabel('Your answer').fill('It does: receivers is a list of names, each once.');
  await answer.getByRole('button', { name: 'Answer' }).click();
  await expect(answerer.settled(ASKED)).toContainText('each once.');
  await expect(answerer.page.getByRole('heading', { name: 'Questions', exact: true })).toBeFocused();
  await expect(asker.settled(ASKED), 'without a reload').toContainText('each once.');
});

test('a question that is withdrawn or readdressed: by the asker and by the PMO Lead, each with a reason', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('FIX_SCOPE');
  const { person } = driver.organisation.factsFor('eng');
  await ask(driver, 'eng', id, 'api', 'Who owns the list of receivers?');
  await ask(driver, 'eng', id, 'api', 'Is there a second list?');
  const lead = await new QuestionsPage(await browserOf('pmo'), id).open();
  const own = lead.asked('Who owns the list');
  await expect(own.getByRole('button', { name: 'Withdraw…' }), 'not asked by this person').toHaveCount(0);
  await own.getByRole('button', { name: 'Readdress…' }).click();
  const readdress = own.getByRole('form', { name: 'Readdress the question' });
  await readdress.getByLabel('Who answers from now on').selectOption(person('metrics').id);
  await readdress.getByLabel('Why somebody else').fill('The metrics are built from it.');
  await readdress.getByRole('button', { name: 'Readdress' }).click();
  await expect(own).toContainText(person('metrics').name);

  const asker = await new QuestionsPage(await browserOf('eng'), id).open();
  const second = asker.asked('Is there a second list?');
  await second.getByRole('button', { name: 'Withdraw…' }).click();
  await asker.page.getByLabel('Why you withdraw it').fill('I found it:');
  await asker.page.reload();
  await expect(asker.page.getByLabel('Why you withdraw it'), 'a draft is kept').toHaveValue('I found it:');
  await asker.page.getByLabel('Why you withdraw it').fill('I found it: there is none.');
  await second.getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(asker.settled('Is there a second list?')).toContainText('there is none.');
  await expect(asker.settled('Is there a second list?')).toContainText('withdrawn by');
});

test('a dispute is raised, keeps a gate closed that has all its parts, and is ruled on by the Head of Specs Team at home', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  await driver.play(id, stepsTo('FIX_SCOPE').slice(0, -1));
  const gate = await new DefectPage(await browserOf('pmo'), id).open();
  const declaration = gate.page.getByRole('form', { name: 'Declare FIX_SCOPE' });
  await expect(declaration).toBeVisible();
  const raiser = await new QuestionsPage(await browserOf('product'), id).open();
  const dispute = await raiser.form('Raise a dispute…', 'Raise a dispute');
  await dispute.getByLabel('What is disputed').fill('The contract says nothing about the order of receivers.');
  // Sooner than whatever else the same person owes.
  const { inHours } = driver.organisation.factsFor('product');
  await dispute.getByLabel('By when').fill(localTime(inHours(0.5), driver.typist('product').timeZone));
  await dispute.getByRole('button', { name: 'Raise the dispute' }).click();
  await expect(raiser.asked('The contract says nothing')).toContainText('Dispute');
  await expect(declaration, 'nothing is declared over it').toHaveCount(0);
  await expect(gate.page.getByRole('heading', { name: 'Gate RC: closed, 1 part missing' })).toBeVisible();

  const head = await browserOf('specs-head');
  await head.goto('/');
  await expect(head.getByRole('heading', { level: 1 })).toContainText('Rule on');
  const ruling = head.getByRole('form', { name: 'Rule on the dispute' });
  await ruling.getByLabel('Your ruling').fill('The order is not promised; the names are.');
  await ruling.getByRole('button', { name: 'Rule', exact: true }).click();
  await expect(raiser.settled('The contract says nothing')).toContainText('The order is not promised');
  await expect(declaration, 'without a reload').toBeVisible();
});

test('the PMO Lead flags a delivery risk to the spec’s owner', async ({ browserOf, driver }) => {
  const { id } = await driver.defectIn('FIX_SCOPE');
  const { apiContracts, person } = driver.organisation.factsFor('pmo');
  const lead = await new QuestionsPage(await browserOf('pmo'), id).open();
  const form = await lead.form('Flag a delivery risk…', 'Flag a delivery risk');
  await form.getByLabel('Which spec').selectOption(apiContracts.id);
  await form.getByLabel('What is missing or incomplete').fill('No schema for grouped alerts.');
  await form.getByRole('button', { name: 'Flag the risk' }).click();
  await expect(lead.asked('No schema for grouped alerts.')).toContainText(person('api').name);
  const engineer = await new QuestionsPage(await browserOf('eng'), id).open();
  await expect(engineer.page.getByRole('button', { name: 'Ask a question…' })).toBeVisible();
  await expect(engineer.page.getByRole('button', { name: 'Flag a delivery risk…' })).toHaveCount(0);
  const reader = await new QuestionsPage(await browserOf('viewer'), id).open();
  await expect(reader.asked('No schema')).toBeVisible();
  await expect(reader.page.getByRole('button', { name: /…$/ })).toHaveCount(0);
});

test('axe finds nothing on questions with every form open', async ({ browserOf, driver }) => {
  const { id } = await driver.defectIn('FIX_SCOPE');
  await ask(driver, 'eng', id, 'pmo', 'Who owns the list of receivers?');
  await ask(driver, 'eng', id, 'api', 'Is there a second list?');
  const { page } = await new QuestionsPage(await browserOf('pmo'), id).open();
  for (const opened of ['Ask a question…', 'Raise a dispute…', 'Flag a delivery risk…']) {
    await page.getByRole('button', { name: opened }).click();
    for (const [colorScheme, width] of [
      ['light', 1280],
      ['dark', 390],
    ] as const) {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 844 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(sideways, 'pixels to scroll sideways').toBeLessThanOrEqual(0);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id: rule, nodes }) => [rule, nodes[0]?.html])).toEqual([]);
    }
  }
});
