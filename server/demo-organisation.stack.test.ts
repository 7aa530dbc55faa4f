import { expect, test } from 'vitest';
import { signIn } from '#auth/sign-in.ts';
import { readDirectory } from '#models/directory.ts';
import { changeRoles, findPersonByEmail, listPeople } from '#models/people.ts';
import { listSpecs, raiseSpecVersion } from '#models/specs.ts';
import { useTestDatabase } from '#models/testing/test-database.ts';
import { makeDemoOrganisation } from './demo-organisation.ts';
import { DEMO_EMAILS, DEMO_PASSWORD, DemoPeopleError, findDemoPeople } from './demo-people.ts';

useTestDatabase();

const ROLES = {
  pmo: 'PMO_LEAD',
  product: 'PRODUCT_OWNER',
  'qa-owner': 'QA_TESTING_OWNER',
  qa: 'QA_LEAD',
  'head-eng': 'HEAD_OF_ENGINEERING',
  eng: 'ENGINEER',
  eng2: 'ENGINEER',
  metrics: 'SPEC_OWNER',
  api: 'SPEC_OWNER',
  'ui-spec': 'SPEC_OWNER',
  'specs-head': 'HEAD_OF_SPECS',
  viewer: 'VIEWER',
  admin: 'ADMIN',
};

test('production mode refuses it, and nobody is made', async () => {
  await expect(makeDemoOrganisation('production')).rejects.toBeInstanceOf(DemoPeopleError);
  expect(await listPeople()).toEqual([]);
});

test('two set-ups at once make each person and spec of demo.md once', async () => {
  await Promise.all([makeDemoOrganisation('demo'), makeDemoOrganisation('demo')]);
  expect((await findDemoPeople()).missing).toEqual([]);
  expect(await listPeople()).toHaveLength(DEMO_EMAILS.length);
  for (const [account, role] of Object.entries(ROLES)) {
    expect(await findPersonByEmail(`${account}@phasegate.test`)).toMatchObject({
      id: `demo-${account}`,
      roles: [role],
    });
  }
  const { people, specs } = await readDirectory();
  expect(people).toHaveLength(11);
  expect(specs.map(({ path, version, kind, ownerId }) => [path, version, kind, ownerId])).toEqual([
    ['docs/specs/api_contracts.md', '1.0', 'API_CONTRACTS', 'demo-api'],
    ['docs/specs/metrics_definitions.md', '1.0', 'METRICS_DEFINITIONS', 'demo-metrics'],
    ['docs/specs/ui_behaviour.md', '1.0', 'OTHER', 'demo-ui-spec'],
  ]);
});

test('all of them sign in with the one password, a dozen at once from one address', async () => {
  const outcomes = await Promise.all(DEMO_EMAILS.map((email) => signIn(email, DEMO_PASSWORD, '127.0.0.1', new Date())));
  expect(outcomes.map(({ kind }) => kind)).toEqual(DEMO_EMAILS.map(() => 'signed-in'));
});

test('what people have changed since stays as it is', async () => {
  await changeRoles('demo-eng2', ['ENGINEER', 'QA_LEAD']);
  await raiseSpecVersion('demo-api-contracts', '1.1', '1:30');
  expect(await makeDemoOrganisation('demo')).toBe('the demo organisation is there: 13 people and 3 canonical specs');
  expect(await findPersonByEmail('eng2@phasegate.test')).toMatchObject({ roles: ['ENGINEER', 'QA_LEAD'] });
  expect((await listSpecs())[0]).toMatchObject({ version: '1.1' });
});
