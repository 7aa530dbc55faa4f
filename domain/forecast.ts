import { decideDue, nextDueInstant } from './due.ts';
import type { WorkItemEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { addSeconds, type Instant, latest } from './instant.ts';
import type { Owner } from './owner.ts';
import type { WorkItemState } from './state.ts';
import type { ProcessTemplate } from './template.ts';

/** The longest forecast; every step is played through the process. */
const MOST_STEPS = 20;

/** What the clock will tell whom if nobody acts before. */
export interface ForecastStep {
  kind: 'LIMIT_WARNED' | 'LIMIT_BREACHED' | 'ACTION_OVERDUE';
  /** When it is due. */
  at: Instant;
  /** Who is told. */
  to: Owner[];
  /** What was or will be missed, in one sentence. */
  text: string;
  /** By when the first of them then owes a written response; null where nobody does (TM-3). */
  respondBy: Instant | null;
}

/**
 * "If nobody acts: who is told what, when": the process itself, played on with nobody in it (TM-3, TM-4). The nearest
 * first; at most `most`. Documents are left out, as they are filed without anybody.
 */
export function forecast(template: ProcessTemplate, state: WorkItemState, most = MOST_STEPS): ForecastStep[] {
  const steps: ForecastStep[] = [];
  for (let present = state; steps.length < most; ) {
    const due = nextDueInstant(template, present);
    if (due === null) return steps;
    const firing = latest([present.updatedAt, addSeconds(due, 0.001)]) ?? due;
    const event = decideDue(template, present, firing);
    const step = event === null ? null : stepOf(event);
    if (event === null || step === null) return steps;
    steps.push(step);
    present = evolve(template, present, event);
  }
  return steps;
}

function stepOf(event: WorkItemEvent): ForecastStep | null {
  switch (event.type) {
    case 'LIMIT_WARNED': {
      const { dueAt, to } = event.payload;
      const text = 'Three quarters of the limit have passed.';
      return { kind: event.type, at: dueAt, to, text, respondBy: null };
    }
    case 'LIMIT_BREACHED':
    case 'ACTION_OVERDUE': {
      const { dueAt, escalations } = event.payload;
      return {
        kind: event.type,
        at: dueAt,
        to: escalations.map((one) => one.to),
        text: escalations[0]?.reason ?? '',
        respondBy: escalations[0]?.respondBy ?? null,
      };
    }
    default:
      return null;
  }
}
