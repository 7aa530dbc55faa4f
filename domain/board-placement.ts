import type { Instant } from './instant.ts';
import { ownerKey } from './owner.ts';
import type { ShownCard } from './shown-card.ts';
import type { Disposition, Role, Severity } from './vocabulary.ts';
import { searchWords } from './words.ts';
import type { WorkItemFilter } from './work-item-filter.ts';

/** A role's board, or the board of everybody. */
export type BoardName = Role | 'ALL';

/** What decides which boards show a work item, and in which column. */
export interface Placement {
  version: number;
  state: string;
  disposition: Disposition;
  /** As readers see it; null while none was proposed or passed. */
  severity: Severity | null;
  /** Key of the process template. */
  template: string;
  specId: string | null;
  /** The boards that show it, but for filters: none once it was found to be a feature, withdrawn, or closed long ago. */
  boards: readonly BoardName[];
  /** Owners of the next actions, as `ownerKey` writes them. */
  owners: readonly string[];
  nextDeadline: Instant | null;
}

/** Where a card stands, on boards that show it. */
export function placementOf(card: ShownCard, boards: readonly BoardName[], specId: string | null): Placement {
  const { version, state, disposition, severity, template, nextDeadline } = card;
  const owners = card.actions.map(({ owner: { role, person } }) => ownerKey({ role, personId: person?.id ?? null }));
  return { version, state, disposition, severity, template, specId, boards, owners, nextDeadline };
}

/** Of which work items a board is. */
export interface BoardView {
  /** Whose boards, as one; null for the board of everybody. */
  roles: readonly Role[] | null;
  filter: WorkItemFilter | null;
  /** What the filter's `ownerId` stands for (`ownerKeys`); null where it names nobody. */
  ownerKeys: readonly string[] | null;
}

/**
 * Whether a board shows a work item. The database is asked the same in its own words (`toCardFilter`), and a test holds the
 * two together.
 *
 * @param words by which the work item is found (`wordsOfCard`)
 * @param now what is overdue is measured at
 */
export function isOnBoard(
  placement: Placement,
  words: readonly string[],
  { roles, filter, ownerKeys }: BoardView,
  now: Instant,
): boolean {
  const { state, disposition, severity, template, specId, boards, owners, nextDeadline } = placement;
  if (!(roles ?? ['ALL' as const]).some((board) => boards.includes(board))) return false;
  const overdue = nextDeadline !== null && nextDeadline < now;
  return (
    among(state, filter?.states) &&
    // TM-0: of which nothing was said counts as Critical.
    among(severity ?? 'CRITICAL', filter?.severities) &&
    equal(severity !== null, filter?.rated) &&
    among(disposition, filter?.dispositions) &&
    (!given(filter?.ownerId) || owners.some((owner) => ownerKeys?.includes(owner))) &&
    equal(specId, filter?.specId) &&
    equal(template, filter?.template) &&
    equal(overdue, filter?.overdue) &&
    matches(words, filter?.text)
  );
}

/** The order of a column: the earliest deadline first, those without one last, of equals the lower number. */
export function columnOrder(one: Ordered, other: Ordered): number {
  if (one.nextDeadline === other.nextDeadline) return Number(one.id) - Number(other.id);
  if (one.nextDeadline === null) return 1;
  if (other.nextDeadline === null) return -1;
  return one.nextDeadline < other.nextDeadline ? -1 : 1;
}

interface Ordered {
  id: string;
  nextDeadline: Instant | null;
}

/** A text without any word matches nothing. */
function matches(words: readonly string[], text: string | null | undefined): boolean {
  const sought = searchWords(text ?? '');
  if (sought === null) return true;
  return sought.length > 0 && sought.every((word) => words.some((own) => own.startsWith(word)));
}

const given = <Value>(value: Value | null | undefined): value is Value => value !== null && value !== undefined;
const among = <Value>(value: Value, list: readonly Value[] | null | undefined) => !given(list) || list.includes(value);
const equal = <Value>(value: Value, wanted: Value | null | undefined) => !given(wanted) || value === wanted;
