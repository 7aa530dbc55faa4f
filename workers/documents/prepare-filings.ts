import { setImmediate as otherWork } from 'node:timers/promises';
import { sha256OfText } from '#domain/canonical.ts';
import { bodiesOfDocument, documentPath, renderDocument } from '#domain/document.ts';
import { type DocumentLags, lagsOnceFiled } from '#domain/document-lag.ts';
import type { Instant } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { BodyTamperedError, readBodies } from '#models/bodies.ts';
import { type FiledDocument, type Filing, findNewestFilings } from '#models/filings.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { findWorkItems, type WorkItemRecord } from '#models/work-items.ts';

/** A document that is ready to be filed. */
export interface PreparedFiling {
  state: WorkItemState;
  path: string;
  markdown: string;
  /** Those that earlier filings gave. */
  lags: DocumentLags;
}

export interface Preparation {
  prepared: PreparedFiling[];
  /** Work items whose document can't be made, with the reason: nobody else's waits for them. */
  failed: { workItemId: string; reason: string }[];
}

/** Bodies of so many work items are at hand at once: each may have megabytes. */
const AT_ONCE = 25;

/** The documents of those of the given work items whose newest version is not filed yet, from the record as it is now. */
export async function prepareFilings(workItemIds: readonly string[]): Promise<Preparation> {
  const preparation: Preparation = { prepared: [], failed: [] };
  for (let from = 0; from < workItemIds.length; from += AT_ONCE) {
    const ids = workItemIds.slice(from, from + AT_ONCE);
    const [records, newest] = await Promise.all([findWorkItems(ids), findNewestFilings(ids)]);
    const behind = records.filter(({ id, version }) => (newest.get(id)?.version ?? 0) < version);
    await prepareSome(behind, newest, preparation);
  }
  return preparation;
}

async function prepareSome(
  records: readonly WorkItemRecord[],
  newest: ReadonlyMap<string, Filing>,
  { prepared, failed }: Preparation,
): Promise<void> {
  // One that was tampered with spoils the reading of all: then each is read for its own work item.
  const bodies = await readBodies(records.flatMap(({ state }) => bodiesOfDocument(state))).catch((error: unknown) => {
    if (error instanceof BodyTamperedError) return null;
    throw error;
  });
  for (const record of records) {
    // Making a document takes milliseconds of the processor, which commands in this process need in between.
    await otherWork();
    try {
      const { state } = record;
      const own = bodies ?? (await readBodies(bodiesOfDocument(state)));
      prepared.push(prepareFiling(state, own, newest.get(record.id)?.lags ?? []));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      failed.push({ workItemId: record.id, reason: error instanceof Error ? error.message : String(error) });
    }
  }
}

function prepareFiling(state: WorkItemState, bodies: Bodies, lags: DocumentLags): PreparedFiling {
  const markdown = renderDocument(findTemplate(state.template), state, bodies, lags);
  return { state, path: documentPath(state), markdown, lags };
}

type Bodies = Awaited<ReturnType<typeof readBodies>>;

/** What is entered of a document once it is filed. */
export function toFiled(filing: PreparedFiling, filedAt: Instant, commit: string): FiledDocument {
  const { state, path, markdown } = filing;
  return {
    workItemId: state.id,
    version: state.version,
    head: state.head,
    path,
    sha256: sha256OfText(markdown),
    commit,
    filedAt,
    lags: lagsOnceFiled(state, filing.lags, filedAt),
    markdown,
  };
}
