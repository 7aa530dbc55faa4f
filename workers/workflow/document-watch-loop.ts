import { condition, proxyActivities, sleep } from '@temporalio/workflow';
import type { DocumentLags } from '#domain/document-lag.ts';
import { type Instant, toMillis } from '#domain/instant.ts';
import { thisMoment } from './moment.ts';
import type { Moment } from './run.ts';

/** The activity that tells when changes of state were filed. */
export interface DocumentWatchActivities {
  /** The lags that filings of the work item gave so far; empty before the first. */
  documentLags(workItemId: string): Promise<DocumentLags>;
}

/** What the watchdog needs of a run. */
export interface Watched {
  readonly workItemId: string | null;
  nextDocumentDue(): Instant | null;
  documentsFiled(lags: DocumentLags, moment: Moment): void;
}

/**
 * Endless: what was late is known from its lag, however late anybody looks. Not a local activity, cheaper though it would
 * be: the time after one is not the same when the run is played again, and an event tells its instant.
 */
const { documentLags } = proxyActivities<DocumentWatchActivities>({
  startToCloseTimeout: '5s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '1 minute' },
});

/**
 * The watchdog of the Phase Gate Document (GI-4): looks, a quarter of an hour after each change of state, whether a
 * document that shows it was filed in time.
 */
export async function documentWatchLoop(run: Watched): Promise<never> {
  for (;;) {
    await condition(() => run.nextDocumentDue() !== null);
    const [due, workItemId] = [run.nextDocumentDue(), run.workItemId];
    if (due === null || workItemId === null) continue;
    const millis = toMillis(due) + 1 - Date.now();
    if (millis > 0) await sleep(millis);
    run.documentsFiled(await documentLags(workItemId), thisMoment());
  }
}
