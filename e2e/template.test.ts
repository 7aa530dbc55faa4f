import { DefectPage } from './testing/defect-page.ts';
import { fillIn, formFor, inputOf } from './testing/forms.ts';
import { expect, test } from './testing/test.ts';

/** The programs run a process that the pages were not built with; see template/replaced-template.ts. */
test.use({ replacedTemplate: true });

const FIELD_TRIP = {
  place: 'The salt marsh behind the dyke',
  account: 'Two hours at low tide.\nThe wind turned once.',
  day: '2026-03-01',
  nextVisit: new Date(Math.floor(Date.now() / 60_000) * 60_000 + 86_400_000).toISOString(),
  rained: false,
  mood: 'STORMY',
  guideId: 'demo-eng2',
  mapId: 'demo-ui-behaviour',
  readingIds: ['demo-api-contracts', 'demo-metrics-definitions'],
  trail: '98a604efa72197249c6d11cef5956292180bddfd',
  stops: ['sluice', 'hide'],
  sightings: [
    { bird: 'Avocet', how: 'By telescope', certainty: 'sure' },
    { bird: 'Curlew', how: 'By ear', certainty: 'unsure' },
  ],
  trueAccount: true,
};

test('an item that the pages have never heard of renders, is refused and is submitted', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  const defect = await new DefectPage(await browserOf('qa'), id).open();
  const item = await defect.openItem('T.8');
  await expect(item).toContainText('Field trip recorded');
  const place = await defect.evidenceForm('T.8');
  const form = formFor(await driver.formsOf(id, 'T.8'), FIELD_TRIP);
  const kinds = new Set(form.fields.map(({ kind }) => kind));
  expect(kinds, 'a field of every kind is asked for').toEqual(
    new Set('text longText date dateTime boolean choice person spec specList commit stringList table'.split(' ')),
  );

  const { trail: _trail, place: _place, ...incomplete } = FIELD_TRIP;
  await fillIn(
    place,
    form,
    { ...incomplete, trail: 'not hex', sightings: [{ bird: 'Avocet', how: '', certainty: 'sure' }] },
    driver.typist('qa'),
  );
  await place.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(inputOf(place, 'Place')).toHaveAccessibleDescription(/Place/);
  await expect(inputOf(place, 'Trail')).toHaveAccessibleDescription(/commit id of 7 to 40 hex digits/);
  await expect(inputOf(place, 'How it was seen')).toHaveAccessibleDescription(/How it was seen/);
  await expect(place.getByRole('alert')).toContainText('S-3');
  await expect(inputOf(place, 'Account of the trip'), 'what was typed is kept').toHaveValue(FIELD_TRIP.account);

  await fillIn(place, form, FIELD_TRIP, driver.typist('qa'));
  await place.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(defect.item('T.8')).toContainText('Evidence r1');
  await expect(defect.item('T.8')).toContainText('The salt marsh behind the dyke');
  await expect(defect.item('T.8')).toContainText('Curlew');
  expect(await driver.evidenceOf(id, 'T.8')).toEqual(FIELD_TRIP);
});

test('rows that another item gives are there already, and an author can choose the other form', async ({
  browserOf,
  driver,
}) => {
  const { id } = await driver.reported();
  await driver.act('qa', 'submitEvidence', { workItemId: id, item: 'T.8', evidence: FIELD_TRIP });
  const defect = await new DefectPage(await browserOf('qa'), id).open();
  const place = await defect.evidenceForm('T.9');
  const described = {
    descriptions: [
      { stop: 'sluice', seen: 'Nothing but water' },
      { stop: 'hide', seen: 'Three avocets' },
    ],
  };
  const forms = await driver.formsOf(id, 'T.9');
  await place.getByRole('radio').nth(1).check();
  await expect(place).toContainText('nothing was seen');
  await place.getByRole('radio').first().check();
  await fillIn(place, formFor(forms, described), described, driver.typist('qa'));
  await place.getByRole('button', { name: 'Submit evidence' }).click();
  await expect(defect.item('T.9')).toContainText('Evidence r1');
  expect(await driver.evidenceOf(id, 'T.9')).toEqual(described);
});
