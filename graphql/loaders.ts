import DataLoader from 'dataloader';
import type { Role } from '#domain/vocabulary.ts';
import { readBodies } from '#models/bodies.ts';
import { type Filing, filingId, findNewestFilings, readFiledMarkdown } from '#models/filings.ts';
import { findOutgoing, type OutgoingMessage } from '#models/outgoing-messages.ts';
import { findPeople, timeZonesOfRoles } from '#models/people.ts';
import { type CanonicalSpec, findSpecs } from '#models/specs.ts';
import { findWorkItems, type WorkItemRecord } from '#models/work-items.ts';
import type { PersonMapper } from './mappers.ts';

type Body = Record<string, unknown>;

/** Reads that one request needs, each thing once and many in one go. */
export interface Loaders {
  /** Never fails for a person who is no longer there: the answer is a placeholder with their id. */
  people: DataLoader<string, PersonMapper>;
  /** The time zones of all who hold a role, each once. */
  roleTimeZones: DataLoader<Role, string[]>;
  specs: DataLoader<string, CanonicalSpec | null>;
  workItems: DataLoader<string, WorkItemRecord | null>;
  /** As they are sent. */
  outgoing: DataLoader<string, OutgoingMessage | null>;
  /** By SHA-256. Rejects when a body is not there: a hash in an event promises it. */
  bodies: DataLoader<string, Body>;
  /** The Phase Gate Document that was filed last, by the work item's id. */
  newestFilings: DataLoader<string, Filing | null>;
  /** The Markdown of a filed document. */
  filedMarkdown: DataLoader<Filing, string, string>;
}

const MOST_AT_ONCE = 500;
const MOST_TEXTS_AT_ONCE = 50;

export function createLoaders(): Loaders {
  const bodies = new DataLoader<string, Body>(
    async (hashes) => {
      const found = await readBodies(hashes);
      return hashes.map((hash) => found.get(hash) ?? new Error(`The stored body ${hash} is missing.`));
    },
    { maxBatchSize: MOST_AT_ONCE },
  );
  return {
    bodies,
    people: loadEach(findPeople, toPlaceholder),
    roleTimeZones: new DataLoader(async (roles) => {
      const found = await timeZonesOfRoles(roles);
      return roles.map((role) => found.get(role) ?? []);
    }),
    specs: loadEach(findSpecs, () => null),
    workItems: loadEach(findWorkItems, () => null),
    outgoing: loadEach(findOutgoing, () => null),
    newestFilings: new DataLoader(
      async (ids) => {
        const found = await findNewestFilings(ids);
        return ids.map((id) => found.get(id) ?? null);
      },
      { maxBatchSize: MOST_AT_ONCE },
    ),
    filedMarkdown: new DataLoader(
      async (filings) => {
        const found = await readFiledMarkdown(filings);
        return filings.map(
          (filing) => found.get(filingId(filing)) ?? new Error(`Filing ${filingId(filing)} is missing.`),
        );
      },
      { maxBatchSize: MOST_TEXTS_AT_ONCE, cacheKeyFn: filingId },
    ),
  };
}

function loadEach<Found extends { id: string }, Missing>(
  find: (ids: readonly string[]) => Promise<Found[]>,
  missing: (id: string) => Missing,
): DataLoader<string, Found | Missing> {
  return new DataLoader(
    async (ids) => {
      const found = new Map((await find(ids)).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id) ?? missing(id));
    },
    { maxBatchSize: MOST_AT_ONCE },
  );
}

function toPlaceholder(id: string): PersonMapper {
  return { id, name: 'Somebody who is no longer listed', email: '', roles: [], timeZone: 'UTC' };
}
