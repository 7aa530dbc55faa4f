import { isClosureComplete } from './closure.ts';
import { ITEMS } from './items.ts';
import { askedSeat, nextActions } from './owed.ts';
import { ownerOf } from './parts.ts';
import { isPassable, statusOf } from './status.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import type { Severity, Status } from './words.ts';

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
  /** Of each owner the kind and the deadline (GI-2). */
  owes: Record<string, string>;
  /** What the clock did, in order (TM-3, TM-4, TM-5). */
  fired: string[];
  escalations: string[];
  severity: Severity;
  engineer: string | null;
  closed: string[];
  closureComplete: boolean;
}

/** Owners, whatever their order. */
export function sorted(owners: readonly string[]): string {
  return [...owners].sort().join(' ');
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
    owes: Object.fromEntries(
      nextActions(tale)
        .map(({ owner, kind, deadline }) => [owner, `${kind} by ${deadline}`] as const)
        .sort(([one], [other]) => (one < other ? -1 : 1)),
    ),
    fired: tale.fired.map(({ what, of, dueAt, at, to }) => `${what} of ${of}, due ${dueAt}, at ${at} ${sorted(to)}`),
    escalations: tale.escalations.map(
      ({ kind, to, dueAt, raisedAt, respondBy, answered }) =>
        `${kind} to ${to}, due ${dueAt}, raised ${raisedAt}, respond by ${respondBy}, answered ${answered}`,
    ),
    severity: effectiveSeverity(tale),
    engineer: tale.engineer,
    closed: [...tale.stepsDone].sort(),
    closureComplete: isClosureComplete(tale),
  };
}
