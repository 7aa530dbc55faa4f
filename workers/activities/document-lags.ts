import type { DocumentLags } from '#domain/document-lag.ts';
import { findNewestFilings } from '#models/filings.ts';
import type { DocumentWatchActivities } from '#workers/workflow/document-watch-loop.ts';

/** The lags that the work item's filings gave, as the newest of them says (GI-4). */
async function documentLags(workItemId: string): Promise<DocumentLags> {
  const filings = await findNewestFilings([workItemId]);
  return filings.get(workItemId)?.lags ?? [];
}

/** What a worker serves to the watchdog of the Phase Gate Document. */
export const documentWatchActivities: DocumentWatchActivities = { documentLags };
