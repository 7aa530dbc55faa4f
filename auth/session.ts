import type { IncomingHttpHeaders } from 'node:http';
import { findPeople, findPerson, type Person } from '#models/people.ts';
import { findSession, findSessions, type Session, touchSession } from '#models/sessions.ts';
import { readSessionToken, type SessionToken } from './session-token.ts';
import { authSettings } from './settings.ts';

/** Who is signed in. Roles and name are those in the database at this moment. */
export interface SignedIn {
  personId: string;
  sessionId: string;
  email: string;
  name: string;
  roles: Person['roles'];
  timeZone: string;
  /** When the password was last proven in this session (G-4). */
  provenAt: Date;
  /** When the session ends, however busy. */
  expiresAt: Date;
}

/**
 * The one check of a session, for pages, API and socket alike: the cookie is ours, its session was not ended and has
 * not run out, and the person's sessions were not all ended since. Null when nobody is signed in.
 *
 * @throws when the database is away (`isUnavailable`): then nobody is, and nobody is told to sign in again
 */
export async function requireSession(headers: Pick<IncomingHttpHeaders, 'cookie'>): Promise<SignedIn | null> {
  const token = await readSessionToken(headers, authSettings());
  return token === null ? null : checkSession(token, new Date());
}

/** The same for a token that was read already. */
export async function checkSession(token: SessionToken, now: Date): Promise<SignedIn | null> {
  const [session, person] = await Promise.all([findSession(token.sessionId, now), findPerson(token.personId)]);
  if (session === null || person === null || !holds(session, person)) return null;
  if (token.sessionVersion !== person.sessionVersion) return null;
  await touchSession(session, now);
  const { id: personId, email, name, roles, timeZone } = person;
  const { provenAt, expiresAt } = session;
  return { personId, sessionId: session.id, email, name, roles, timeZone, provenAt, expiresAt };
}

/**
 * Of people whose sessions were found good before, those whose session has ended or who have other roles by now. One look
 * for all of them, which counts as no use of the sessions.
 *
 * @throws when the database is away (`isUnavailable`)
 */
export async function lapsedSessions<Known extends Pick<SignedIn, 'personId' | 'sessionId' | 'roles'>>(
  known: readonly Known[],
  now: Date,
): Promise<Known[]> {
  const [sessions, people] = await Promise.all([
    findSessions([...new Set(known.map(({ sessionId }) => sessionId))], now),
    findPeople(known.map(({ personId }) => personId)),
  ]);
  const sessionOf = new Map(sessions.map((session) => [session.id, session]));
  const personOf = new Map(people.map((person) => [person.id, person]));
  return known.filter(({ personId, sessionId, roles }) => {
    const session = sessionOf.get(sessionId);
    const person = personOf.get(personId);
    if (session === undefined || person === undefined || !holds(session, person)) return true;
    return roles.length !== person.roles.length || !roles.every((role) => person.roles.includes(role));
  });
}

function holds(session: Session, person: Person): boolean {
  return session.personId === person.id && session.sessionVersion === person.sessionVersion;
}
