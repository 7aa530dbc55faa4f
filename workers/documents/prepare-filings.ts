import { sha256OfText } from '#domain/canonical.ts';
import { bodiesOfDocument, documentPath, renderDocument } from '#domain/document.ts';
import { type DocumentLags, lagsOnceFiled } from '#domain/document-lag.ts';
import type { Instant } from '#domain/instant.ts';
import type { WorkItemState } from '#domain/state.ts';
import { findTemplate } from '#domain/templates/index.ts';
import { readBodies } from '#models/bodies.ts';
import { type FiledDocument, findNewestFilings } from '#models/filings.ts';
import { isUnavailable } from '#models/unavailable.ts';
import { findWorkItems } from '#models/work-items.ts';

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

/** The documents of those of the given work items whose newest version is not filed yet, from the record as it is now. */
export async function prepareFilings(workItemIds: readonly string[]): Promise<Preparation> {
  const [records, newest] = await Promise.all([findWorkItems(workItemIds), findNewestFilings(workItemIds)]);
  const preparation: Preparation = { prepared: [], failed: [] };
  for (const record of records) {
    const filed = newest.get(record.id);
    if (filed !== undefined && filed.version >= record.version) continue;
    try {
      preparation.prepared.push(await prepareFiling(record.state, filed?.lags ?? []));
    } catch (error) {
      if (isUnavailable(error)) throw error;
      preparation.failed.push({
        workItemId: record.id,
        reason: error instanceof Error ? error.message : String(error),
      });
    }
  }
  return preparation;
}

/** The document of one state. */
async function prepareFiling(state: WorkItemState, lags: DocumentLags): Promise<PreparedFiling> {
  const bodies = await readBodies(bodiesOfDocument(state));
  const markdown = renderDocument(findTemplate(state.template), state, bodies, lags);
  return { state, path: documentPath(state), markdown, lags };
}

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
