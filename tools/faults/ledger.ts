import type { PlannedCommand } from './plan.ts';

/** How a command ended for whoever sent it. */
export type Ending =
  | { kind: 'accepted'; workItemId: string; version: number }
  | { kind: 'refused'; code: string }
  /** Nobody was told: it happened once or not at all. */
  | { kind: 'unknown' };

export interface Entry {
  command: PlannedCommand;
  defect: number;
  /** Null for a report that was never acknowledged. */
  workItemId: string | null;
  ending: Ending;
  attempts: number;
  waitedMs: number;
  /** What the attempts before the last were told. */
  said: string[];
}

/** What was sent, and what was said to it. */
export class Ledger {
  readonly entries: Entry[] = [];
  /** What must not be answered to anybody, whatever is broken. */
  readonly complaints: string[] = [];

  count(kind: Ending['kind']): number {
    return this.entries.filter(({ ending }) => ending.kind === kind).length;
  }
}
