import { condition } from '@temporalio/workflow';
import { type Instant, toMillis } from '#domain/instant.ts';
import { thisMoment } from './moment.ts';
import type { Moment } from './run.ts';

/** What the clock loop needs of a run. */
export interface Timed {
  nextDue(): Instant | null;
  due(moment: Moment): void;
}

/** How long the clock waits when something stays due although it was let act: a rule that never settles must not spin. */
const PAUSE_MILLIS = 60_000;

/**
 * Sleeps to the nearest instant at which the clock itself acts, and begins anew whenever a change moves that instant
 * (decision 10). After an outage or a late restart, what is past is due at once (TM-5).
 */
export async function clockLoop(run: Timed): Promise<never> {
  for (;;) {
    await condition(() => run.nextDue() !== null);
    const due = run.nextDue();
    if (due === null) continue;
    // What comes at the very instant of a deadline is in time, so the clock acts from the next millisecond on.
    const millis = toMillis(due) + 1 - Date.now();
    if (millis > 0 && (await condition(() => run.nextDue() !== due, millis))) continue;
    run.due(thisMoment());
    if (run.nextDue() === due) await condition(() => run.nextDue() !== due, PAUSE_MILLIS);
  }
}
