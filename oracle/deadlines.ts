import { holdersOf, type Seat } from './parts.ts';
import { liveOf } from './status.ts';
import { effectiveSeverity, type Tale } from './tale.ts';
import { limitOf, type Role } from './words.ts';

/** TM-1: when the present visit's limit is reached; null where the state has none. */
export function limitAt(tale: Tale): number | null {
  if (tale.state !== 'TRIAGE' && tale.state !== 'ROOT_CAUSE') return null;
  return tale.since + limitOf(tale.state, effectiveSeverity(tale));
}

/** GI-2: of what is owed in the visit, questions and the process's own deadlines apart. */
export function deadlineOf(tale: Tale, seat: Seat): number {
  const limit = limitAt(tale);
  if (limit === null) return tale.named[seat.role] ?? earliestFor(tale);
  const assigned = liveOf(tale, 'T.4')?.evidence.deadline ?? 0;
  const narrowed = tale.state === 'ROOT_CAUSE' && seat.person === tale.engineer && assigned > tale.since;
  return narrowed ? Math.min(assigned, limit) : limit;
}

/** The earliest of those named for somebody who can get an action in the visit (M-2). */
function earliestFor(tale: Tale): number {
  const roles = Object.keys(tale.named) as Role[];
  return Math.min(...roles.filter((role) => hasPart(tale, role)).map((role) => tale.named[role] ?? Infinity));
}

/** Of the roles for which deadlines are named here: a QA Lead may write most evidence (G-5); closing is the PMO Lead's. */
function hasPart(tale: Tale, role: Role): boolean {
  if (tale.state === 'CLOSED') return role === 'PMO_LEAD';
  return role !== 'QA_LEAD' || tale.state === 'VERIFICATION' || holdersOf(tale, role).length > 0;
}

/** GI-2: deviation notes and improvements. */
export function earliestNamed(tale: Tale): number {
  return Math.min(...Object.values(tale.named));
}
