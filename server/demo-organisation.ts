import { hashPassword } from '#auth/password.ts';
import { insertPerson, type NewPerson } from '#models/people.ts';
import { type CanonicalSpec, insertSpec } from '#models/specs.ts';
import { DEMO_PASSWORD, DemoPeopleError } from './demo-people.ts';
import type { Mode } from './environment.ts';

type DemoPerson = Omit<NewPerson, 'passwordHash' | 'email'> & { account: string };

const person = (account: string, name: string, timeZone: string, ...roles: NewPerson['roles']): DemoPerson => ({
  id: `demo-${account}`,
  account,
  name,
  timeZone,
  roles,
});

/** A small product company, spread over the world; ids never change, so that histories made anywhere fit. */
const PEOPLE: readonly DemoPerson[] = [
  person('pmo', 'Marit Solberg', 'Europe/Oslo', 'PMO_LEAD'),
  person('product', 'Tomás Herrera', 'Europe/Madrid', 'PRODUCT_OWNER'),
  person('qa-owner', 'Ngozi Adeyemi', 'Africa/Lagos', 'QA_TESTING_OWNER'),
  person('qa', 'Ilse Brandt', 'Europe/Berlin', 'QA_LEAD'),
  person('head-eng', 'Rajesh Menon', 'Asia/Kolkata', 'HEAD_OF_ENGINEERING'),
  person('eng', 'Saoirse Byrne', 'Europe/Dublin', 'ENGINEER'),
  person('eng2', 'Kenji Watanabe', 'Asia/Tokyo', 'ENGINEER'),
  person('metrics', 'Amélie Fournier', 'Europe/Paris', 'SPEC_OWNER'),
  person('api', 'Dmitri Vasquez', 'America/New_York', 'SPEC_OWNER'),
  person('ui-spec', 'Priya Nair', 'Asia/Singapore', 'SPEC_OWNER'),
  person('specs-head', 'Helena Kowalczyk', 'Europe/Warsaw', 'HEAD_OF_SPECS'),
  person('viewer', 'George Okello', 'Africa/Nairobi', 'VIEWER'),
  person('admin', 'Lucia Marchetti', 'Europe/Rome', 'ADMIN'),
];

const SPECS: readonly CanonicalSpec[] = [
  {
    id: 'demo-metrics-definitions',
    path: 'docs/specs/metrics_definitions.md',
    title: 'Metrics Definitions',
    version: '1.0',
    kind: 'METRICS_DEFINITIONS',
    ownerId: 'demo-metrics',
  },
  {
    id: 'demo-api-contracts',
    path: 'docs/specs/api_contracts.md',
    title: 'API Contracts',
    version: '1.0',
    kind: 'API_CONTRACTS',
    ownerId: 'demo-api',
  },
  {
    id: 'demo-ui-behaviour',
    path: 'docs/specs/ui_behaviour.md',
    title: 'UI Behaviour',
    version: '1.0',
    kind: 'OTHER',
    ownerId: 'demo-ui-spec',
  },
];

/**
 * Makes the people and specs of the demo organisation (demo.md) that are missing; those who are there stay as they are.
 * Returns one line for the person who watches.
 *
 * @throws {DemoPeopleError} in production mode: everybody knows their password
 */
export async function makeDemoOrganisation(mode: Mode): Promise<string> {
  if (mode === 'production') {
    throw new DemoPeopleError(
      'PHASEGATE_MODE: production mode refuses the demo organisation. Set PHASEGATE_MODE=demo.',
    );
  }
  const made = [
    ...(await Promise.all(PEOPLE.map(makePerson))),
    ...(await Promise.all(SPECS.map((spec) => insertSpec(spec)))),
  ].filter(Boolean).length;
  const what = `${PEOPLE.length} people and ${SPECS.length} canonical specs`;
  return made === 0 ? `the demo organisation is there: ${what}` : `the demo organisation was made: ${what}`;
}

async function makePerson({ account, ...one }: DemoPerson): Promise<boolean> {
  const email = `${account}@phasegate.test`;
  return insertPerson({ ...one, email, passwordHash: await hashPassword(DEMO_PASSWORD) });
}
