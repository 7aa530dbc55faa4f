import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { type mongo, trusted } from 'mongoose';
import type { DocumentLags } from '#domain/document-lag.ts';
import type { Instant } from '#domain/instant.ts';
import { collection } from './database.ts';
import { isDuplicateKey } from './duplicate-key.ts';
import type { FilingDocument, FilingHeadDocument } from './schemas/filing.ts';

/** A Phase Gate Document that was filed (process.md 8). */
export interface Filing {
  workItemId: string;
  /** The version of the work item that it shows. */
  version: number;
  /** Hash of the event of that version: what the commit anchors. */
  head: string;
  /** In the documents repository. */
  path: string;
  /** Of the Markdown's UTF-8 bytes, in hex. */
  sha256: string;
  /** The commit of the documents repository that holds it. */
  commit: string;
  filedAt: Instant;
  /** Of every change of state that it shows: those that earlier filings gave, and those that this one gave (GI-4). */
  lags: DocumentLags;
}

export interface FiledDocument extends Filing {
  markdown: string;
}

const pack = promisify(brotliCompress);
const unpack = promisify(brotliDecompress);
/** Half of the time of the best quality, for some hundredths more bytes. */
const PACKING = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 6, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT },
};
const ATTEMPTS = 5;
const BATCH = 500;

/**
 * Enters documents that are filed, of the present or of a played past, in any order and any number of times: a filing that
 * is entered stays as it is, and the newest of a work item is what {@link findNewestFilings} gives.
 */
export async function insertFilings(filed: readonly FiledDocument[]): Promise<void> {
  for (let from = 0; from < filed.length; from += BATCH) {
    const batch = await Promise.all(filed.slice(from, from + BATCH).map(toDocument));
    await insertUnlessThere(batch);
  }
  const newest = new Map<string, FiledDocument>();
  for (const filing of filed) {
    const other = newest.get(filing.workItemId);
    if (other === undefined || other.version < filing.version) newest.set(filing.workItemId, filing);
  }
  await raiseHeads([...newest.values()]);
}

/** The newest filing of each of these work items that has one, by the work item's id. */
export async function findNewestFilings(workItemIds: readonly string[]): Promise<Map<string, Filing>> {
  const found = await collection('filingHeads')
    .find({ _id: trusted({ $in: [...new Set(workItemIds)] }) })
    .lean();
  return new Map(found.map((stored) => [stored._id, toFiling(stored._id, stored)]));
}

/** Newest filings of all work items, in the order of ids as text: a page of at most `limit` after `afterId`. */
export async function listNewestFilings({
  afterId = '',
  limit = BATCH,
}: {
  afterId?: string;
  limit?: number;
}): Promise<Filing[]> {
  const found = await collection('filingHeads')
    .find({ _id: trusted({ $gt: afterId }) })
    .sort({ _id: 1 })
    .limit(limit)
    .lean();
  return found.map((stored) => toFiling(stored._id, stored));
}

/** Filings of a work item below the version `before`, the newest first, at most `limit`. */
export async function listFilings(
  workItemId: string,
  { before = Number.MAX_SAFE_INTEGER, limit = BATCH }: { before?: number; limit?: number } = {},
): Promise<Filing[]> {
  const found = await collection('filings')
    .find({ workItemId, version: trusted({ $lt: before }) }, { packed: 0 })
    .sort({ version: -1 })
    .limit(limit)
    .lean();
  return found.map((stored) => toFiling(workItemId, stored));
}

/** Which of these filings, given as {@link filingId} writes them, are entered. */
export async function findFilingIds(ids: readonly string[]): Promise<Set<string>> {
  const found = await collection('filings')
    .find({ _id: trusted({ $in: [...ids] }) }, { _id: 1 })
    .lean();
  return new Set(found.map(({ _id }) => _id));
}

/** The Markdown of filings that are there, by `{workItemId}:{version}`. */
export async function readFiledMarkdown(
  filings: readonly Pick<Filing, 'workItemId' | 'version'>[],
): Promise<Map<string, string>> {
  const found = await collection('filings')
    .find({ _id: trusted({ $in: filings.map(filingId) }) }, { packed: 1 })
    .lean();
  const texts = found.map(async ({ _id, packed }) => [_id, (await unpack(bytesOf(packed))).toString('utf8')] as const);
  return new Map(await Promise.all(texts));
}

/** `{workItemId}:{version}`, by which a filing is kept. */
export function filingId({ workItemId, version }: Pick<Filing, 'workItemId' | 'version'>): string {
  return `${workItemId}:${version}`;
}

async function insertUnlessThere(batch: readonly FilingDocument[]): Promise<void> {
  const filings = collection('filings').collection as unknown as mongo.Collection<FilingDocument>;
  if (batch.length === 0) return;
  try {
    await filings.insertMany([...batch], { ordered: false });
  } catch (error) {
    if (!isDuplicateKey(error)) throw error;
    // What one of an unordered insert's errors says holds for that one only: each is asked for by itself.
    for (const filing of batch) {
      await filings.insertOne(filing).catch((failure: unknown) => {
        if (!isDuplicateKey(failure)) throw failure;
      });
    }
  }
}

/** Replaces where the stored version is lower, and inserts what is not there (decision 12); many in one go. */
async function raiseHeads(filings: readonly FiledDocument[]): Promise<void> {
  const heads = collection('filingHeads').collection as unknown as mongo.Collection<FilingHeadDocument>;
  let missing = filings.map((filing): FilingHeadDocument => ({ _id: filing.workItemId, ...factsOf(filing) }));
  for (let attempt = 0; attempt < ATTEMPTS && missing.length > 0; attempt += 1) {
    await heads.bulkWrite(
      missing.map((head) => ({
        replaceOne: { filter: { _id: head._id, version: { $lt: head.version } }, replacement: head },
      })),
      { ordered: false },
    );
    const there = await heads
      .find({ _id: { $in: missing.map(({ _id }) => _id) } }, { projection: { version: 1 } })
      .toArray();
    const versions = new Map(there.map(({ _id, version }) => [_id, version]));
    const absent = missing.filter(({ _id }) => !versions.has(_id));
    missing = missing.filter(({ _id, version }) => (versions.get(_id) ?? 0) < version);
    if (absent.length === 0) continue;
    try {
      await heads.insertMany(absent, { ordered: false });
      missing = missing.filter((head) => !absent.includes(head));
    } catch (error) {
      // Somebody else was first with one of them: which, the next attempt sees.
      if (!isDuplicateKey(error)) throw error;
    }
  }
  if (missing.length > 0) throw new Error(`The newest filings of ${missing.length} work items could not be entered.`);
}

async function toDocument(filing: FiledDocument): Promise<FilingDocument> {
  const { workItemId } = filing;
  const packed = await pack(Buffer.from(filing.markdown, 'utf8'), PACKING);
  return { _id: filingId(filing), workItemId, ...factsOf(filing), packed };
}

function factsOf({ version, head, path, sha256, commit, filedAt, lags }: Filing) {
  return { version, head, path, sha256, commit, filedAt: new Date(filedAt), lags: [...lags] };
}

type StoredFacts = Omit<FilingHeadDocument, '_id'>;

function toFiling(workItemId: string, stored: StoredFacts): Filing {
  const { version, head, path, sha256, commit, lags } = stored;
  return { workItemId, version, head, path, sha256, commit, filedAt: stored.filedAt.toISOString(), lags: [...lags] };
}

/** The driver gives binary fields in a wrapping of its own. */
function bytesOf(stored: Buffer | { buffer: Uint8Array }): Buffer {
  return Buffer.isBuffer(stored) ? stored : Buffer.from(stored.buffer);
}
