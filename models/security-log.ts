import { randomUUID } from 'node:crypto';
import { trusted } from 'mongoose';
import { fromMillis, type Instant } from '#domain/instant.ts';
import type { Role } from '#domain/vocabulary.ts';
import { collection } from './database.ts';
import { isPlace, readCursor, writeCursor } from './page-cursor.ts';
import type { SecurityLogDocument } from './schemas/security-log.ts';

/** Who was denied: a person as they were then. */
export interface DeniedPerson {
  /** Never changes, whatever else of the person does. */
  id: string;
  name: string;
  roles: readonly Role[];
}

/** A refused or denied command: who tried what, why not, and from where. Never what the command said. */
export interface Denial {
  at: Date;
  /** Null when nobody was signed in. */
  person: DeniedPerson | null;
  /** As in the API, such as `confirmGateItem`; `signIn` for a failed sign-in. */
  command: string;
  /** Tells whether the same command was sent again: each time that it was denied is a row. */
  commandId: string | null;
  workItemId: string | null;
  /** Key of a gate item or closure step. */
  item: string | null;
  /** Of the refusal, or of the error. */
  code: string;
  /** The process's rule; null for an error. */
  rule: string | null;
  message: string;
  address: string | null;
}

export interface SecurityLogEntry extends Omit<Denial, 'at'> {
  id: string;
  at: Instant;
}

export interface SecurityLogPage {
  nodes: SecurityLogEntry[];
  endCursor: string | null;
  hasNextPage: boolean;
}

const ORDER = 'security-log';
/** What callers send and what is longer says nothing. */
const LONGEST = 100;

/** Adds a row. */
export async function addDenial({ person, ...denial }: Denial): Promise<void> {
  const id = randomUUID();
  await collection('securityLog').insertOne({
    ...denial,
    _id: id,
    place: `${denial.at.toISOString()}~${id}`,
    commandId: cut(denial.commandId),
    workItemId: cut(denial.workItemId),
    item: cut(denial.item),
    address: cut(denial.address),
    personId: person?.id ?? null,
    name: person?.name ?? null,
    roles: [...(person?.roles ?? [])],
  });
}

/**
 * A page of rows, the newest first. A page that follows another begins where that one ended, whatever came in between.
 *
 * @throws InvalidCursorError when `after` comes from elsewhere
 */
export async function listDenials({
  first,
  after = null,
  workItemId = null,
}: {
  /** How many at most, at least 1. */
  first: number;
  after?: string | null;
  workItemId?: string | null;
}): Promise<SecurityLogPage> {
  const before = after === null ? {} : { place: trusted({ $lt: readCursor(ORDER, after, isPlace) }) };
  const about = workItemId === null ? {} : { workItemId };
  const found = await collection('securityLog')
    .find({ ...about, ...before })
    .sort({ place: -1 })
    .limit(first + 1)
    .hint(workItemId === null ? { place: -1 } : { workItemId: 1, place: -1 })
    .lean();
  const shown = found.slice(0, first);
  const last = shown.at(-1);
  return {
    nodes: shown.map(toEntry),
    endCursor: last === undefined ? null : writeCursor(ORDER, last.place),
    hasNextPage: found.length > first,
  };
}

/** Without controls and halves of characters, which not every engine keeps. */
const cut = (given: string | null): string | null => given?.slice(0, LONGEST).replaceAll(/\p{C}/gu, '\uFFFD') ?? null;

function toEntry({ _id, at, personId, name, roles, ...entry }: SecurityLogDocument): SecurityLogEntry {
  const person = personId === null ? null : { id: personId, name: name ?? '', roles: [...roles] };
  const { command, commandId, workItemId, item, code, rule, message, address } = entry;
  return {
    id: _id,
    at: fromMillis(at.getTime()),
    person,
    command,
    commandId,
    workItemId,
    item,
    code,
    rule,
    message,
    address,
  };
}
