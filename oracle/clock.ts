import { limitAt } from './deadlines.ts';
import { nextActions, type Owed } from './owed.ts';
import { ownerOf, roleSeat } from './parts.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import { limitOf, QUARTER, type Role } from './words.ts';

/** Something that becomes due by time alone. */
type Due = { at: number } & (
  | { what: 'WARNING'; limit: number }
  | { what: 'BREACH'; limit: number }
  | { what: 'OVERDUE'; action: Owed }
);

/** TM-3 to TM-5: fires everything that was due before the clock looked, the earliest first. */
export function letClockAct(tale: Tale, at: number): void {
  for (let due = nextDue(tale); due !== null && due.at < at; due = nextDue(tale)) fire(tale, due, at);
}

/** The instant at which the clock is next due; null for never. */
export function nextDueAt(tale: Tale): number | null {
  return nextDue(tale)?.at ?? null;
}

function nextDue(tale: Tale): Due | null {
  const dues = [...limitDues(tale), ...overdueActions(tale)];
  return dues.reduce<Due | null>((first, one) => (first === null || one.at < first.at ? one : first), null);
}

/** TM-2, TM-3: once per visit; a limit that was past when it came into force is not warned of any more. */
function limitDues(tale: Tale): Due[] {
  const at = limitAt(tale);
  if (tale.disposition !== 'ACTIVE' || at === null || tale.breached) return [];
  const limit = at - tale.since;
  const warning: Due = { what: 'WARNING', at: tale.since + 0.75 * limit, limit };
  const silent = tale.warned.includes(limit) || at <= tale.limitSince;
  return [...(silent ? [] : [warning]), { what: 'BREACH', at, limit }];
}

/** TM-4. */
function overdueActions(tale: Tale): Due[] {
  const severity = effectiveSeverity(tale);
  const limits = [tale.triageSince + limitOf('TRIAGE', severity)];
  if (tale.rootCauseSince !== null) limits.push(tale.rootCauseSince + limitOf('ROOT_CAUSE', severity));
  return nextActions(tale)
    .filter(({ kind, deadline }) => kind !== 'RESPOND' && !limits.includes(deadline))
    .filter(({ owner, deadline }) => !tale.told.includes(`${owner} ${deadline}`))
    .map((action) => ({ what: 'OVERDUE', at: action.deadline, action }));
}

function fire(tale: Tale, due: Due, at: number): void {
  tale.version += 1;
  const pmo = ownerOf(roleSeat(tale, 'PMO_LEAD'));
  if (due.what === 'WARNING') {
    const to = [...new Set([...nextActions(tale).map(({ owner }) => owner), pmo])];
    tale.warned.push(due.limit);
    tale.fired.push({ what: 'WARNING', of: `${due.limit}`, dueAt: due.at, at, to });
    return;
  }
  if (due.what === 'BREACH') {
    tale.breached = true;
    raise(tale, 'LIMIT_BREACHED', 'HEAD_OF_ENGINEERING', due.at, at, at + Math.max(due.limit / 4, QUARTER));
    if (tale.state === 'TRIAGE') raise(tale, 'LIMIT_BREACHED', 'PMO_LEAD', due.at, at, null);
    tale.fired.push({ what: 'BREACH', of: `${due.limit}`, dueAt: due.at, at, to: [] });
    return;
  }
  const { owner, role, kind } = due.action;
  const own = role === 'PMO_LEAD' || owner === pmo;
  tale.told.push(`${owner} ${due.at}`);
  raise(tale, 'ACTION_OVERDUE', own ? 'PRODUCT_OWNER' : 'PMO_LEAD', due.at, at, null);
  tale.fired.push({ what: kind, of: owner, dueAt: due.at, at, to: [] });
}

function raise(
  tale: Tale,
  kind: 'LIMIT_BREACHED' | 'ACTION_OVERDUE',
  role: Role,
  dueAt: number,
  raisedAt: number,
  respondBy: number | null,
): void {
  const to = ownerOf(roleSeat(tale, role));
  tale.escalations.push({ kind, role, to, dueAt, raisedAt, respondBy, answered: false });
}
