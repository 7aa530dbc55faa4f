import { setTimeout as pause } from 'node:timers/promises';
import { ApplicationFailure, activityInfo } from '@temporalio/activity';
import type { WorkItemEvent } from '#domain/events.ts';
import { AUDIT_FORK } from '#workers/workflow/contract.ts';
import type { DocumentWatchActivities } from '#workers/workflow/document-watch-loop.ts';
import type { RecordActivities } from '#workers/workflow/record-loop.ts';

/** A record that fails when and how a test says; the real one can't be made to fail between two lines. */
export class Recorder implements RecordActivities, DocumentWatchActivities {
  /** What is recorded, in order, each event once. */
  readonly events: WorkItemEvent[] = [];
  /** Each attempt, as the workflow engine made it. */
  readonly attempts: ('local' | 'ordinary')[] = [];
  mode: 'up' | 'down' | 'silent' | 'forked' = 'up';
  /** Seconds after which each change of state was filed, as the documents' record says; by default all at once. */
  lags: readonly number[] = Array.from({ length: 20 }, () => 0);

  recordEvents = async (events: WorkItemEvent[]): Promise<void> => {
    this.attempts.push(activityInfo().isLocal ? 'local' : 'ordinary');
    switch (this.mode) {
      case 'down':
        throw new Error('connection refused');
      case 'silent':
        await pause(3_000);
        throw new Error('no answer');
      case 'forked':
        throw ApplicationFailure.nonRetryable('Another event stands at place 2.', AUDIT_FORK);
      case 'up':
        for (const event of events) this.#append(event);
    }
  };

  /** How often the watchdog looked after documents. */
  looks = 0;

  /** How many looks fail before one succeeds. */
  failingLooks = 0;

  documentLags = (): Promise<readonly number[]> => {
    this.looks += 1;
    if (this.looks <= this.failingLooks) return Promise.reject(new Error('connection refused'));
    return Promise.resolve(this.lags);
  };

  #append(event: WorkItemEvent): void {
    const stored = this.events.find(({ workItemId, seq }) => workItemId === event.workItemId && seq === event.seq);
    if (stored === undefined) this.events.push(event);
    else if (stored.hash !== event.hash) throw ApplicationFailure.nonRetryable('The chain forked.', AUDIT_FORK);
  }

  seqsOf(workItemId: string): number[] {
    return this.events.filter((event) => event.workItemId === workItemId).map(({ seq }) => seq);
  }
}
