import { DefectPage } from './testing/defect-page.ts';
import { stepsTo } from './testing/driver.ts';
import { localTime } from './testing/forms.ts';
import { expect, test } from './testing/test.ts';

test('a state is declared with deadlines named by hand: one that is past is refused at its field, then all are as named', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.defectIn('ROOT_CAUSE');
  await driver.play(id, stepsTo('FIX_SCOPE').slice(0, -1));
  const { timeZone } = driver.typist('pmo');
  const facts = driver.organisation.factsFor('pmo');
  const nameOf = (actor: Parameters<typeof facts.person>[0]) => facts.person(actor).name;
  const [in20, in30, in40] = [facts.inHours(20), facts.inHours(30), facts.inHours(40)];
  const defect = await new DefectPage(await browserOf('pmo'), id).open();
  const { page } = defect;
  const form = page.getByRole('form', { name: 'Declare FIX_SCOPE' });
  const fields = form.locator('input[type="datetime-local"]');
  await expect(fields.first()).toBeVisible();
  const proposed = await fields.evaluateAll((inputs) => inputs.map((input) => (input as HTMLInputElement).value));
  expect(proposed.length).toBeGreaterThan(3);
  expect(new Set(proposed).size, 'one proposal for everybody').toBe(1);

  const product = form.getByLabel(nameOf('product'));
  const metrics = form.getByLabel(nameOf('metrics'));
  const api = form.getByLabel(nameOf('api'));
  await product.fill(localTime(facts.inHours(-2), timeZone));
  await metrics.fill(localTime(in30, timeZone));
  await form.getByRole('button', { name: 'Declare FIX_SCOPE' }).click();
  await expect(form.getByRole('alert')).toContainText(/Rule GI-2|Rule M-2/);
  await expect(product).toHaveAttribute('aria-invalid', 'true');
  await expect(product, 'the first wrong field has the focus').toBeFocused();
  await expect(metrics).not.toHaveAttribute('aria-invalid', 'true');
  await expect(metrics, 'what was named stays').toHaveValue(localTime(in30, timeZone));
  await expect(defect.state).toHaveText('ROOT_CAUSE');

  const same = form.getByRole('button', { name: 'The first one for all who have none' });
  await expect(same, 'nobody has none').toBeDisabled();
  await product.fill(localTime(in20, timeZone));
  await api.fill('');
  await same.click();
  await expect(api).toHaveValue(localTime(in20, timeZone));
  await api.fill(localTime(in40, timeZone));
  await form.getByRole('button', { name: 'Declare FIX_SCOPE' }).click();
  await expect(defect.state).toHaveText('FIX_SCOPE');

  const session = await driver.organisation.session('pmo');
  const { workItem } = await session.graphql<{ workItem: { events: { nodes: { payload: Declared }[] } } }>(
    'query Newest($id: ID!) { workItem(id: $id) { events(first: 1, orderBy: NEWEST_FIRST) { nodes { payload } } } }',
    { id },
  );
  const recorded = workItem.events.nodes[0]?.payload.deadlines ?? [];
  const minuteOf = (actor: Parameters<typeof facts.person>[0]) =>
    recorded.find(({ ownerId }) => ownerId === facts.person(actor).id)?.deadline.slice(0, 16);
  expect(minuteOf('product')).toBe(in20.slice(0, 16));
  expect(minuteOf('metrics')).toBe(in30.slice(0, 16));
  expect(minuteOf('api')).toBe(in40.slice(0, 16));
});

interface Declared {
  deadlines: { ownerId: string | null; deadline: string }[];
}
