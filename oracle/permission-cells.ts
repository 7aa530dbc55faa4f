import { ITEM_RULES } from './items.ts';
import { type Outcome, PERMISSIONS, type Row, SITUATIONS, type Situation } from './permission-table.ts';
import { ROLES, type Role, type State } from './words.ts';

/** One cell of the permission matrix. */
export interface Cell {
  row: Row;
  situation: Situation;
  role: Role;
  /** The actor holds the part, where one person does; else another of the same role does. */
  own: boolean;
  expected: Outcome;
}

export function permissionCells(): Cell[] {
  return PERMISSIONS.flatMap((row) =>
    (row.only ?? SITUATIONS).flatMap((situation) =>
      ROLES.flatMap((role) =>
        [true, false].map(
          (own): Cell => ({ row, situation, role, own, expected: expected(row, situation, role, own) }),
        ),
      ),
    ),
  );
}

/** AU-3: authority, then disposition and state. */
function expected(row: Row, situation: Situation, role: Role, own: boolean): Outcome {
  if (!row.may.includes(role)) return 'NOT_ALLOWED';
  const namedBy = row.named?.[role];
  // Before gate T has passed nobody is engineering or canonical owner.
  const unnamed = namedBy === 'workItem' && situation === 'TRIAGE';
  if (unnamed) return isOfLaterGate(row) ? 'ILLEGAL_IN_STATE' : 'NOT_ALLOWED';
  if (namedBy !== undefined && !own) return 'NOT_YOUR_PART';
  if (situation === 'CLOSED') return row.closed;
  if (situation === 'RECLASSIFIED' || situation === 'WITHDRAWN') return row.ended;
  if (!row.in.includes(situation)) return 'ILLEGAL_IN_STATE';
  return own ? (row.own ?? 'allowed') : 'allowed';
}

/** Evidence and confirmation of a gate to come: the state is the obstacle, for every holder of the role. */
function isOfLaterGate({ act, item }: Row): boolean {
  const later: State | null = item === undefined ? null : ITEM_RULES[item].state;
  return later !== null && later !== 'TRIAGE' && !act.startsWith('delegate');
}
