import { type Disposition, PROCESS_ROLES, type QuestionKind, type Role } from '#domain/vocabulary.ts';
import { holds, type Reader, type ShownOwner } from './reader.ts';

/** What somebody can do about a question that is open. */
export type QuestionAct = 'ANSWER' | 'RULE' | 'WITHDRAW' | 'READDRESS';

/** What somebody can open. */
export type Opening = 'QUESTION' | 'DISPUTE' | 'DELIVERY_RISK';

interface OfferedQuestion {
  kind: QuestionKind;
  open: boolean;
  askedBy: { id: string };
  owner: ShownOwner;
}

const takesPart = ({ roles }: Pick<Reader, 'roles'>): boolean => roles.some((role) => PROCESS_ROLES.includes(role));

/** GI-5, A-4, A-5: what a reader may open on a work item; what may be done is decided by the process alone. */
export function openingsFor(reader: Reader, disposition: Disposition): Opening[] {
  if (disposition !== 'ACTIVE' || !takesPart(reader)) return [];
  return reader.roles.includes('PMO_LEAD') ? ['QUESTION', 'DISPUTE', 'DELIVERY_RISK'] : ['QUESTION', 'DISPUTE'];
}

/** Opened by the process itself: who wrote what led to them cannot take them back. */
const NOT_WITHDRAWN: readonly QuestionKind[] = ['SPEC_MISSING', 'DEVIATION_NOTE'];

/** GI-5: answered by whom it is put to, withdrawn by whoever asked, readdressed by the PMO Lead; the server decides. */
export function questionActs(reader: Reader, disposition: Disposition, question: OfferedQuestion): QuestionAct[] {
  const { kind, open, askedBy, owner } = question;
  if (!open || disposition !== (kind === 'DEVIATION_NOTE' ? 'CLOSED' : 'ACTIVE')) return [];
  const acts: QuestionAct[] = [];
  if (holds(reader, owner)) acts.push(kind === 'DISPUTE' ? 'RULE' : 'ANSWER');
  if (askedBy.id === reader.id && takesPart(reader) && !NOT_WITHDRAWN.includes(kind)) acts.push('WITHDRAW');
  if (reader.roles.includes('PMO_LEAD')) acts.push('READDRESS');
  return acts;
}

/** Who can hold a question of a kind: a dispute the Head of Specs Team, what concerns a spec a spec owner (GI-5). */
export function mayHold(kind: QuestionKind, { roles }: { roles: readonly Role[] }): boolean {
  if (kind === 'QUESTION') return takesPart({ roles });
  return roles.includes(kind === 'DISPUTE' ? 'HEAD_OF_SPECS' : 'SPEC_OWNER');
}
