import type { Person } from '#models/people.ts';
import { findPersonByEmail } from '#models/people.ts';

/** Under these addresses the demo organisation's people sign in, in the order in which they are offered. */
export const DEMO_EMAILS = [
  'pmo',
  'product',
  'qa-owner',
  'qa',
  'head-eng',
  'eng',
  'eng2',
  'metrics',
  'api',
  'ui-spec',
  'specs-head',
  'viewer',
  'admin',
].map((name) => `${name}@phasegate.test`);

/** The password of all demo people, known to everybody: why production mode refuses them. */
export const DEMO_PASSWORD = 'phasegate';

/** Those of the demo people who are in the database, and the addresses of those who are not. */
export async function findDemoPeople(): Promise<{ people: Person[]; missing: string[] }> {
  const found = await Promise.all(DEMO_EMAILS.map((email) => findPersonByEmail(email)));
  return {
    people: found.filter((person) => person !== null),
    missing: DEMO_EMAILS.filter((_, index) => found[index] === null),
  };
}

/** Production mode found people whose password everybody knows. */
export class DemoPeopleError extends Error {
  override readonly name = 'DemoPeopleError';
}

/** @throws {DemoPeopleError} when somebody of the demo organisation is in the database */
export async function refuseDemoPeople(): Promise<void> {
  const { people } = await findDemoPeople();
  if (people.length === 0) return;
  throw new DemoPeopleError(
    `PHASEGATE_MODE: production mode refuses people of the demo organisation, and ${people.map(({ email }) => email).join(', ')} can sign in. ` +
      'Use a database without them, or set PHASEGATE_MODE=demo.',
  );
}
