import { rebuildWorkItem } from '#models/rebuild.ts';
import type { RunClient } from '#workers/client/run-client.ts';
import type { ReconcileActivities } from '#workers/workflow/reconcile.ts';
import type { WriteAgainActivities } from '#workers/workflow/write-again-loop.ts';
import { reconcileRecord } from './reconcile.ts';

/** What a worker does for the reconciler, and for runs that it asked. */
export function reconcilerActivities(runs: RunClient): ReconcileActivities & WriteAgainActivities {
  return {
    reconcile: () => reconcileRecord(runs),
    writeAgain: async ({ workItemId, version, head }) => {
      // Only what this very run vouches for is written: another chain at its version is for a human.
      await rebuildWorkItem(workItemId, (found) => found.version === version && found.head === head);
    },
  };
}
