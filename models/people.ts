import { trusted } from 'mongoose';
import { interestsOfPerson } from '#domain/directory-interests.ts';
import type { Role } from '#domain/vocabulary.ts';
import { announcementsOf } from './announcements.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import { normaliseEmail, normaliseName } from './person-text.ts';
import { readTogether } from './read-together.ts';
import type { PersonDocument } from './schemas/person.ts';
import { endSessionsOf } from './sessions.ts';

export interface Person {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  /** IANA name. */
  timeZone: string;
  /** Rises when every session of the person has to end. */
  sessionVersion: number;
}

export interface NewPerson {
  id: string;
  name: string;
  email: string;
  roles: Role[];
  timeZone: string;
  passwordHash: string;
}

/** The person with that e-mail address, in whatever case it is written; null when there is none. */
export async function findPersonByEmail(email: string): Promise<Person | null> {
  const found = await collection('people')
    .findOne({ email: normaliseEmail(email) })
    .lean();
  return found === null ? null : toPerson(found);
}

export async function findPerson(id: string): Promise<Person | null> {
  const [found] = await findPeople([id]);
  return found ?? null;
}

/** Those of the given people who exist, in no particular order. */
export async function findPeople(ids: readonly string[]): Promise<Person[]> {
  return (await readPeople(ids)).map(toPerson);
}

const readPeople = readTogether<PersonDocument>(
  (ids) =>
    collection('people')
      .find({ _id: trusted({ $in: [...ids] }) })
      .lean(),
  ({ _id }) => _id,
);

/** Everybody, or everybody who holds a role, sorted by name. */
export async function listPeople(role?: Role | null): Promise<Person[]> {
  const filter = role === undefined || role === null ? {} : { roles: role };
  const found = await collection('people').find(filter).sort({ name: 1, _id: 1 }).lean();
  return found.map(toPerson);
}

/** The time zones of everybody who holds each of the roles, each once and sorted; a role that nobody holds is not in it. */
export async function timeZonesOfRoles(roles: readonly Role[]): Promise<Map<Role, string[]>> {
  const wanted = [...roles];
  const found = await collection('people').aggregate<{ _id: Role; timeZones: string[] }>([
    { $match: { roles: { $in: wanted } } },
    { $unwind: '$roles' },
    { $match: { roles: { $in: wanted } } },
    { $group: { _id: '$roles', timeZones: { $addToSet: '$timeZone' } } },
  ]);
  return new Map(found.map(({ _id, timeZones }) => [_id, timeZones.sort()]));
}

/**
 * Adds a person who may sign in. Says whether it did: an id or e-mail address that is there already changes nothing.
 *
 * @throws RangeError when name, e-mail address or time zone can't be one
 */
export async function insertPerson({ id, passwordHash, ...person }: NewPerson): Promise<boolean> {
  const email = normaliseEmail(person.email);
  const name = normaliseName(person.name);
  requireTimeZone(person.timeZone);
  if ((await collection('people').exists({ email })) !== null) return false;
  // The hash first: a person who is there can sign in.
  const credential = await insertUnlessThere(() => collection('credentials').insertOne({ _id: id, passwordHash }));
  const added = await insertUnlessThere(() =>
    collection('people').insertOne({
      ...person,
      _id: id,
      email,
      name,
      sessionVersion: 1,
      announcements: announcementsOf(interestsOfPerson(null, { id, name, roles: person.roles })),
    }),
  );
  if (credential && !added && (await findPerson(id)) === null) await collection('credentials').deleteOne({ _id: id });
  return added;
}

/** The argon2 hash of a person's password, for `auth/` alone; null when the person has none. */
export async function findPasswordHash(personId: string): Promise<string | null> {
  const found = await collection('credentials').findById(personId).lean();
  return found?.passwordHash ?? null;
}

/** What can be changed of a person; what is left out stays. */
export type PersonChange = Partial<Pick<Person, 'name' | 'email' | 'roles' | 'timeZone'>>;

/**
 * Changes a person and announces it to the work items concerned. Other roles end every session of theirs at once.
 * `taken`: somebody else has the e-mail address; nothing changed.
 *
 * @throws RangeError when name or time zone can't be one
 */
export async function changePerson(personId: string, change: PersonChange): Promise<'changed' | 'absent' | 'taken'> {
  if (change.timeZone !== undefined) requireTimeZone(change.timeZone);
  const normal: PersonChange = {
    ...change,
    ...(change.name === undefined ? {} : { name: normaliseName(change.name) }),
    ...(change.email === undefined ? {} : { email: normaliseEmail(change.email) }),
  };
  for (;;) {
    const before = await findPerson(personId);
    if (before === null) return 'absent';
    const touches = interestsOfPerson(before, { ...before, ...normal });
    try {
      const { matchedCount } = await collection('people').updateOne(
        { _id: personId, name: before.name, sessionVersion: before.sessionVersion },
        {
          $set: normal,
          ...(normal.roles === undefined ? {} : { $inc: { sessionVersion: 1 } }),
          $push: { announcements: { $each: announcementsOf(touches) } },
        },
      );
      // Otherwise somebody else changed the person meanwhile: what is touched is told from what is there now.
      if (matchedCount === 0) continue;
    } catch (error) {
      if (isDuplicateKey(error)) return 'taken';
      throw error;
    }
    if (normal.roles !== undefined) await endSessionsOf(personId);
    return 'changed';
  }
}

/** Gives a person other roles and ends every session of theirs at once. Says whether the person exists. */
export async function changeRoles(personId: string, roles: readonly Role[]): Promise<boolean> {
  return (await changePerson(personId, { roles: [...roles] })) === 'changed';
}

/** Gives a person another password, by its hash, and ends every session of theirs. Says whether the person exists. */
export async function changePassword(personId: string, passwordHash: string): Promise<boolean> {
  if ((await findPerson(personId)) === null) return false;
  const added = await insertUnlessThere(() => collection('credentials').insertOne({ _id: personId, passwordHash }));
  if (!added) await collection('credentials').updateOne({ _id: personId }, { $set: { passwordHash } });
  await collection('people').updateOne({ _id: personId }, { $inc: { sessionVersion: 1 } });
  await endSessionsOf(personId);
  return true;
}

async function insertUnlessThere(insert: () => Promise<unknown>): Promise<boolean> {
  try {
    await insert();
    return true;
  } catch (error) {
    if (isDuplicateKey(error)) return false;
    throw error;
  }
}

/** @throws RangeError when it is no time zone */
export function requireTimeZone(timeZone: string): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone });
  } catch (error) {
    throw new RangeError(`${timeZone} is no time zone; use a name such as Europe/Berlin.`, { cause: error });
  }
}

function toPerson({ _id, ...person }: PersonDocument): Person {
  const { email, name, roles, timeZone, sessionVersion } = person;
  return { id: _id, name, email, roles: [...roles], timeZone, sessionVersion };
}
