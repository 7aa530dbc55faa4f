import { hashPassword } from '#auth/password.ts';
import { insertPerson } from '#models/people.ts';
import { insertSpec } from '#models/specs.ts';
import { DEMO_PEOPLE, DEMO_SPECS, type DemoPerson } from './demo-cast.ts';
import { DEMO_PASSWORD, DemoPeopleError } from './demo-people.ts';
import type { Mode } from './environment.ts';

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
    ...(await Promise.all(DEMO_PEOPLE.map(makePerson))),
    ...(await Promise.all(DEMO_SPECS.map((spec) => insertSpec(spec)))),
  ].filter(Boolean).length;
  const what = `${DEMO_PEOPLE.length} people and ${DEMO_SPECS.length} canonical specs`;
  return made === 0 ? `the demo organisation is there: ${what}` : `the demo organisation was made: ${what}`;
}

async function makePerson({ account, ...one }: DemoPerson): Promise<boolean> {
  const email = `${account}@phasegate.test`;
  return insertPerson({ ...one, email, passwordHash: await hashPassword(DEMO_PASSWORD) });
}
