import { condition, proxyActivities, proxyLocalActivities, sleep, TemporalFailure } from '@temporalio/workflow';
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

/** Every change of state of every work item is looked after, and nearly all find their document: so it must be cheap. */
const local = proxyLocalActivities<DocumentWatchActivities>({
  startToCloseTimeout: '1s',
  scheduleToCloseTimeout: '1s',
  retry: { maximumAttempts: 1 },
});

/** Endless: what was late is known from its lag, however late anybody looks. */
const patient = proxyActivities<DocumentWatchActivities>({
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
    run.documentsFiled(await lagsOf(workItemId), thisMoment());
  }
}

async function lagsOf(workItemId: string): Promise<DocumentLags> {
  try {
    return await local.documentLags(workItemId);
  } catch (failure) {
    if (!(failure instanceof TemporalFailure)) throw failure;
    return patient.documentLags(workItemId);
  }
}
