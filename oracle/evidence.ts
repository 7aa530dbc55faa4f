import type { Evidence } from './history.ts';
import type { Item } from './items.ts';
import { holds, specsNamed } from './parts.ts';
import { liveOf } from './status.ts';
import { effectiveSeverity, needsSignOff, type Tale } from './tale.ts';
import { limitOf } from './words.ts';

/** Forms that evidence-forms.md allows now: the one that recorded facts decide, or those the author chooses from. */
export function formsOf(tale: Tale, item: Item): readonly string[] {
  const is = (other: Item, form: string): boolean => liveOf(tale, other)?.evidence.form === form;
  switch (item) {
    case 'T.1':
      return ['confirmed', 'noSpec'];
    case 'RC.3':
      return ['surface', 'none'];
    case 'FS.2':
      return [specsNamed(tale).length > 0 ? 'updates' : 'none'];
    case 'FS.3':
      return ['affected', 'notAffected'];
    case 'FS.4':
      return ['changes', 'none'];
    case 'I.2':
      return [is('FS.3', 'affected') ? 'updated' : 'none'];
    case 'I.3':
      return [is('FS.4', 'changes') ? 'updated' : 'none'];
    case 'V.2':
      return [is('FS.3', 'affected') ? 'run' : 'none'];
    case 'V.4':
      return [needsSignOff(effectiveSeverity(tale)) ? 'signOff' : 'none'];
    default:
      return ['default'];
  }
}

/** What the form's rows must name, each once; null where the author says what. */
export function namesGiven(tale: Tale, item: Item, form: string): readonly string[] | null {
  const of = (other: Item): readonly string[] => liveOf(tale, other)?.evidence.names ?? [];
  if (item === 'FS.2') return form === 'updates' ? specsNamed(tale) : [];
  if (item === 'I.2') return form === 'updated' ? of('FS.3') : [];
  if (item === 'I.4') return of('I.1');
  if (item === 'V.3') return liveOf(tale, 'RC.3')?.evidence.form === 'surface' ? of('RC.3') : ['fix location'];
  return null;
}

/** Whether evidence fits its form (evidence-forms.md). */
export function evidenceFits(tale: Tale, item: Item, evidence: Evidence, at: number): boolean {
  if (evidence.spoiled || !formsOf(tale, item).includes(evidence.form)) return false;
  const names = namesGiven(tale, item, evidence.form);
  if (names !== null && [...names].sort().join() !== [...evidence.names].sort().join()) return false;
  if (item !== 'T.4') return true;
  const deadline = evidence.deadline ?? 0;
  const latest = at + limitOf('ROOT_CAUSE', effectiveSeverity(tale));
  return deadline > at && deadline <= latest && holds(tale, evidence.names[0] ?? '', 'ENGINEER');
}
