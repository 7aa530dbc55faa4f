import type { Locator } from '@playwright/test';
import { DefectPage } from './testing/defect-page.ts';
import { stepsOf } from './testing/driver.ts';
import { type Evidence, fillIn, formFor } from './testing/forms.ts';
import { expect, test } from './testing/test.ts';

test('of two who write the same evidence the second sees what the first sent, is refused, and loses nothing', async ({
  browserOf,
  driver,
}) => {
  test.setTimeout(300_000);
  const { id } = await driver.reported();
  const [step] = stepsOf('T.3');
  if (step === undefined) throw new Error('The story says nothing of T.3.');
  const evidence = step.input(driver.organisation.factsFor('qa')).evidence as Evidence;
  const form = formFor(await driver.formsOf(id, 'T.3'), evidence);
  const [first, second] = await Promise.all(
    (['qa', 'head-eng'] as const).map(async (actor) => {
      const desk = await new DefectPage(await browserOf(actor), id).open();
      return { desk, place: await desk.evidenceForm('T.3'), typist: driver.typist(actor) };
    }),
  );
  if (first === undefined || second === undefined) throw new Error('Two are at work.');
  const environment = (place: Locator) => place.getByLabel('Environment or build');
  await fillIn(second.place, form, { ...evidence, environment: 'The build of the second' }, second.typist);
  await fillIn(first.place, form, { ...evidence, environment: 'The build of the first' }, first.typist);
  await first.place.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(first.desk.parts('T.3')).toContainText('Evidence r1');

  const newer = second.place.locator('details', { hasText: 'Revision 1 was written since you began' });
  await expect(newer, 'what was sent meanwhile is told before anything is sent').toBeVisible();
  await expect(newer).toContainText('The build of the first');
  await expect(newer).toContainText(driver.organisation.factsFor('qa').person('qa').name);
  await expect(environment(second.place)).toHaveValue('The build of the second');

  await second.place.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(second.place.getByRole('alert')).toContainText('Rule AU-1');
  await expect(environment(second.place)).toHaveValue('The build of the second');
  expect(await driver.revisionsOf(id, 'T.3'), 'nothing was replaced behind the first one’s back').toBe(1);

  await second.desk.page.reload();
  const kept = await second.desk.evidenceForm('T.3');
  await expect(environment(kept), 'not even by loading the page again').toHaveValue('The build of the second');
  await kept.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(kept.getByRole('alert')).toContainText('Rule AU-1');
  await kept.getByRole('button', { name: /^Send for version \d+ all the same/ }).click();
  await expect(second.desk.parts('T.3')).toContainText('Evidence r2');
  await expect(first.desk.parts('T.3')).toContainText('Evidence r2');
  expect(await driver.evidenceOf(id, 'T.3')).toMatchObject({ environment: 'The build of the second' });
  const earlier = (await first.desk.openItem('T.3')).locator('details', { hasText: '1 earlier revision' });
  await earlier.locator('summary').click();
  await expect(earlier).toContainText('The build of the first');
});
