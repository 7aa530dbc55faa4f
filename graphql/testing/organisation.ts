import { hashPassword } from '#auth/password.ts';
import type { Role, SpecKind } from '#domain/vocabulary.ts';
import { insertPerson } from '#models/people.ts';
import { insertSpec } from '#models/specs.ts';

/** The people of the tests; each one's id is the key. */
export const PEOPLE = {
  pmo: ['PMO_LEAD'],
  product: ['PRODUCT_OWNER'],
  'qa-owner': ['QA_TESTING_OWNER'],
  qa: ['QA_LEAD'],
  'head-eng': ['HEAD_OF_ENGINEERING'],
  eng: ['ENGINEER'],
  eng2: ['ENGINEER'],
  metrics: ['SPEC_OWNER'],
  api: ['SPEC_OWNER'],
  'specs-head': ['HEAD_OF_SPECS'],
  viewer: ['VIEWER'],
  admin: ['ADMIN'],
} as const satisfies Record<string, readonly Role[]>;

export type PersonName = keyof typeof PEOPLE;
export const PERSON_NAMES = Object.keys(PEOPLE) as PersonName[];

const SPECS: readonly (readonly [id: string, kind: SpecKind, ownerId: PersonName])[] = [
  ['spec-metrics', 'METRICS_DEFINITIONS', 'metrics'],
  ['spec-api', 'API_CONTRACTS', 'api'],
];

/** Everybody's. */
export const PASSWORD = 'correct horse battery';

/** Puts the people and their specs into the connected database. */
export async function insertOrganisation(): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  for (const name of PERSON_NAMES) {
    await insertPerson({
      id: name,
      name: `Person ${name}`,
      email: `${name}@phasegate.test`,
      roles: [...PEOPLE[name]],
      timeZone: 'Europe/Berlin',
      passwordHash,
    });
  }
  for (const [id, kind, ownerId] of SPECS) {
    await insertSpec({ id, path: `docs/specs/${id}.md`, title: id, version: '1.0', kind, ownerId });
  }
}
