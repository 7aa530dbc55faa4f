import type { Instant } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import type { SecurityLog } from '#models/security-log-writer.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import { createLoaders, type Loaders } from './loaders.ts';
import type { Log } from './log.ts';

/** Who asks, as the one session check says. The roles are those in the database at this request. */
export interface SignedIn {
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  /** IANA name. */
  timeZone: string;
  sessionId: string;
  /** When the password was last proven in this session (G-4). */
  provenAt: Date;
}

/** What came of a password that somebody who is signed in was asked for again; `too-many`: it was not looked at. */
export type Proof = { kind: 'proven'; at: Date } | { kind: 'refused' | 'too-many' };

/** Checks the password of somebody who is signed in, and notes in the session when it fits (G-4). */
export type ProvePassword = (person: SignedIn, password: string, address: string | null) => Promise<Proof>;

/** The two ways in which the API writes. */
export type Runs = Pick<RunClient, 'command' | 'report'>;

/** What every resolver may use. One for each request. */
export interface GraphQLContext {
  readonly person: SignedIn;
  /** Where the request comes from, as far as proxies are trusted. */
  readonly address: string | null;
  /** The instant at which the request is answered: what is overdue is so at this one instant everywhere in an answer. */
  readonly now: Instant;
  /** By when the request is to be answered, in milliseconds since 1970. */
  readonly end: number;
  readonly loaders: Loaders;
  readonly runs: Runs;
  readonly provePassword: ProvePassword;
  readonly securityLog: SecurityLog;
  /** Seconds that an hour takes in runs that begin now. */
  readonly timeScale: number;
  readonly log: Log;
}

export function createContext(request: Omit<GraphQLContext, 'loaders'>): GraphQLContext {
  return { ...request, loaders: createLoaders() };
}
