import { condition, defineQuery, defineSignal, setHandler } from '@temporalio/workflow';
import type { Instant } from '#domain/instant.ts';
import { DEFECT_RUN } from '#domain/templates/index.ts';
import { clockLoop } from '#workers/workflow/clock-loop.ts';
import { recordLoop } from '#workers/workflow/record-loop.ts';
import { Run } from '#workers/workflow/run.ts';
import { upcastRunInput } from '#workers/workflow/run-input.ts';

export interface Firing {
  due: Instant;
  at: Instant;
}

export const moveSignal = defineSignal<[Instant | null]>('move');
export const firingsQuery = defineQuery<Firing[]>('firings');

/**
 * The run's own clock loop over instants that a test sets, since no rule in force yet lets the clock act by itself, next
 * to the run's own record loop.
 */
export async function clockProbe(first: Instant | null, stubborn: boolean, runInput: unknown): Promise<void> {
  const firings: Firing[] = [];
  let due = first;
  setHandler(moveSignal, (instant) => {
    due = instant;
  });
  setHandler(firingsQuery, () => firings);
  void recordLoop(new Run(upcastRunInput(runInput), DEFECT_RUN));
  void clockLoop({
    nextDue: () => due,
    due: ({ time: at }) => {
      firings.push({ due: due ?? '', at });
      if (!stubborn) due = null;
    },
  });
  await condition(() => false);
}
