import { duration } from '../../components/duration.ts';
import type { PresentFigures } from '../report-documents.ts';
import { counted, greatest, listed, numberWords, sum } from '../words.ts';

/** How many work items are open now, and which has been in its state for longest. */
export function openItemsSentence(cells: PresentFigures['openItems']): string {
  const open = sum(cells.map(({ count }) => count));
  if (open === 0) return 'No work item is open.';
  const [oldest] = greatest(cells, (cell) => cell.oldestSeconds);
  const age =
    oldest === undefined
      ? ''
      : `; the longest has been in ${oldest.state} for ${duration(oldest.oldestSeconds * 1000)}`;
  const critical = sum(cells.filter(({ severity }) => severity === 'CRITICAL').map(({ count }) => count));
  return `${counted(open, 'work item')} ${open === 1 ? 'is' : 'are'} open, ${critical === 0 ? 'none' : numberWords(critical)} of them Critical${age}.`;
}

/** Who owes most now. */
export function loadSentence(rows: PresentFigures['ownerLoad']): string {
  const most = greatest(rows, ({ open }) => open);
  const [first] = most;
  if (first === undefined) return 'Nobody owes a next action.';
  const late = (overdue: number) => (overdue === 0 ? 'none overdue' : `${numberWords(overdue)} overdue`);
  if (most.length > 1)
    return `${listed(most.map(({ owner }) => owner.name))} owe most: ${counted(first.open, 'work item')} each.`;
  return `${first.owner.name} owes most: ${counted(first.open, 'work item')}, ${late(first.overdue)}.`;
}
