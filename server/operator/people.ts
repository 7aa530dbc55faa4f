import { randomUUID } from 'node:crypto';
import { hashPassword } from '#auth/password.ts';
import { PROCESS_ROLES, ROLE_TITLES, type Role } from '#domain/vocabulary.ts';
import {
  changePassword,
  changePerson,
  findPersonByEmail,
  insertPerson,
  listPeople,
  type Person,
  requireTimeZone,
} from '#models/people.ts';
import { normaliseEmail, normaliseName } from '#models/person-text.ts';
import { listSpecs } from '#models/specs.ts';
import { DEMO_EMAILS } from '#server/demo-people.ts';
import type { Mode } from '#server/environment.ts';
import { EXIT, type ExitCode } from './exit-codes.ts';
import type { PersonRequest } from './organisation-arguments.ts';
import { UsageError } from './usage-error.ts';

type Say = (line: string) => void;
type AskPassword = (whose: string) => Promise<string>;

/** Makes, changes or lists people (process.md 2). */
export async function managePeople(request: PersonRequest, mode: Mode, ask: AskPassword, say: Say): Promise<ExitCode> {
  switch (request.act) {
    case 'list':
      return list(say);
    case 'add':
      return add(request, mode, ask, say);
    case 'change':
      return change(request, mode, ask, say);
  }
}

async function add(
  { email, name, roles, timeZone }: Extract<PersonRequest, { act: 'add' }>,
  mode: Mode,
  ask: AskPassword,
  say: Say,
): Promise<ExitCode> {
  requireUsable({ email, name, timeZone }, mode);
  if ((await findPersonByEmail(email)) !== null) return isTaken(email, say);
  const passwordHash = await hashPassword(await ask(name));
  const added = await insertPerson({ id: randomUUID(), email, name, roles, timeZone, passwordHash });
  if (!added) return isTaken(email, say);
  say(`${name} can sign in as ${normaliseEmail(email)}, as ${titles(roles)}.`);
  await sayVacancies(say);
  return EXIT.DONE;
}

async function change(
  { email, change: fields, password }: Extract<PersonRequest, { act: 'change' }>,
  mode: Mode,
  ask: AskPassword,
  say: Say,
): Promise<ExitCode> {
  requireUsable(fields, mode);
  const person = await findPersonByEmail(email);
  if (person === null) return isUnknown(email, say);
  const passwordHash = password ? await hashPassword(await ask(person.name)) : null;
  if (Object.keys(fields).length > 0) {
    const outcome = await changePerson(person.id, fields);
    if (outcome === 'taken') return isTaken(fields.email ?? email, say);
    if (outcome === 'absent') return isUnknown(email, say);
    say(`${fields.name ?? person.name} was changed; active work items that this concerns are told within seconds.`);
  }
  if (passwordHash !== null) {
    await changePassword(person.id, passwordHash);
    say('The password was changed.');
  }
  if (fields.roles !== undefined || passwordHash !== null) say('All sessions of theirs have ended.');
  if (fields.roles !== undefined) {
    await sayOrphans(person, fields.roles, say);
    await sayVacancies(say);
  }
  return EXIT.DONE;
}

async function list(say: Say): Promise<ExitCode> {
  for (const { name, email, roles, timeZone } of await listPeople()) {
    say(`${email.padEnd(32)}  ${name.padEnd(24)}  ${timeZone.padEnd(20)}  ${roles.join(', ')}`);
  }
  await sayVacancies(say);
  return EXIT.DONE;
}

/** @throws {UsageError} for what can't be stored, or would keep production mode from starting */
function requireUsable({ name, email, timeZone }: Partial<Person>, mode: Mode): void {
  try {
    if (name !== undefined) normaliseName(name);
    if (timeZone !== undefined) requireTimeZone(timeZone);
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
  if (email !== undefined && mode === 'production' && DEMO_EMAILS.includes(normaliseEmail(email))) {
    throw new UsageError('This is an address of the demo organisation, with which production mode does not start.');
  }
}

/** Roles that the process needs and nobody holds: what is owed by them stands still. */
async function sayVacancies(say: Say): Promise<void> {
  const held = new Set((await listPeople()).flatMap(({ roles }) => roles));
  const vacant = PROCESS_ROLES.filter((role) => !held.has(role));
  if (vacant.length > 0) say(`Nobody holds: ${vacant.join(', ')}.`);
}

async function sayOrphans(person: Person, roles: readonly Role[], say: Say): Promise<void> {
  if (roles.includes('SPEC_OWNER')) return;
  const owned = (await listSpecs()).filter(({ ownerId }) => ownerId === person.id).map(({ path }) => path);
  if (owned.length > 0) say(`${person.name} still owns ${owned.join(', ')}; name another owner with “spec change”.`);
}

function isTaken(email: string, say: Say): ExitCode {
  say(`Somebody has the e-mail address ${normaliseEmail(email)} already; nothing was changed.`);
  return EXIT.FOUND;
}

function isUnknown(email: string, say: Say): ExitCode {
  say(`Nobody here has the e-mail address ${normaliseEmail(email)}.`);
  return EXIT.FOUND;
}

const titles = (roles: readonly Role[]): string => roles.map((role) => ROLE_TITLES[role]).join(', ');
