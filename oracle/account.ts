import { isClosureComplete } from './closure.ts';
import { ITEMS } from './items.ts';
import { askedSeat, nextActions } from './owed.ts';
import { ownerOf } from './parts.ts';
import { isPassable, statusOf } from './status.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import type { Kind, Severity, Status } from './words.ts';

/** What model and domain must agree on after every command. */
export interface Account {
  version: number;
  state: string;
  disposition: string;
  items: Record<string, Status>;
  /** Number of the revision that counts, 0 for none. */
  revisions: Record<string, number>;
  passable: boolean;
  /** Kind and owner of each open question, in the order in which they were asked. */
  questions: string[];
  owes: Record<string, Kind>;
  severity: Severity;
  engineer: string | null;
  closed: string[];
  closureComplete: boolean;
}

export function accountOf(tale: Tale): Account {
  return {
    version: tale.version,
    state: tale.state,
    disposition: tale.disposition,
    items: Object.fromEntries(ITEMS.map((item) => [item, statusOf(tale, item)])),
    revisions: Object.fromEntries(ITEMS.map((item) => [item, tale.items[item].live ?? 0])),
    passable: isPassable(tale),
    questions: tale.questions.filter(({ open }) => open).map((one) => `${one.kind} ${ownerOf(askedSeat(tale, one))}`),
    owes: nextActions(tale),
    severity: effectiveSeverity(tale),
    engineer: tale.engineer,
    closed: [...tale.stepsDone].sort(),
    closureComplete: isClosureComplete(tale),
  };
}
