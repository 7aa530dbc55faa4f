import { conditionsOf, type Item } from './items.ts';
import { needsAll, specsUnanswered } from './parts.ts';
import type { Revision, Tale } from './tale.ts';
import type { Status } from './words.ts';

export function liveOf(tale: Tale, item: Item): Revision | null {
  const { live, revisions } = tale.items[item];
  return live === null ? null : (revisions[live - 1] ?? null);
}

/** Process.md 4. */
export function statusOf(tale: Tale, item: Item): Status {
  const { live, answers, verdict } = tale.items[item];
  if (live === null) return 'EMPTY';
  if (verdict !== null) return verdict === 'PASS' ? 'PASSED' : 'FAILED';
  if (answers.some((answer) => !answer.yes)) return 'DECLINED';
  const enough = needsAll(tale, item) ? specsUnanswered(tale, item).length === 0 : answers.length > 0;
  return enough ? 'CONFIRMED' : 'EVIDENCED';
}

/** GI-3: every condition of leaving the present state has all its parts. */
export function gatePassed(tale: Tale): boolean {
  return tale.state !== 'CLOSED' && conditionsOf(tale.state).every((item) => statusOf(tale, item) === 'PASSED');
}

export function isAmbiguous(tale: Tale): boolean {
  return tale.questions.some((question) => question.open);
}

/** M-2. */
export function isPassable(tale: Tale): boolean {
  return tale.disposition === 'ACTIVE' && gatePassed(tale) && !isAmbiguous(tale);
}

/** who wrote or answered the revision that counts. */
export function involvedIn(tale: Tale, item: Item): string[] {
  const author = liveOf(tale, item)?.by;
  return [...(author === undefined ? [] : [author]), ...tale.items[item].answers.map((answer) => answer.by)];
}
