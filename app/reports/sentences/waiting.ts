import { duration } from '../../components/duration.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { counted, greatest, listed, numberWords, placeWords, sum } from '../words.ts';

/** Where most work items are at the end of the period, among those states that work leaves again. */
export function flowSentence(balance: PeriodFigures['flowBalance'], lastStates: ReadonlySet<string>): string {
  const waiting = balance.filter(({ state }) => !lastStates.has(state));
  const [open, before] = [sum(waiting.map((row) => row.open)), sum(waiting.map((row) => row.openBefore))];
  if (open === 0)
    return `No work item was open at the end of the period${before === 0 ? '' : `, ${numberWords(before)} at its beginning`}.`;
  const most = greatest(waiting, (row) => row.open);
  const each = most[0]?.open ?? 0;
  const where = listed(most.map(({ state }) => state));
  const share =
    most.length > 1
      ? `${numberWords(each)} each of ${numberWords(open)}`
      : `${numberWords(each)} of ${counted(open, 'open work item')}`;
  if (each === open)
    return `All open work is in ${where}: ${counted(open, 'work item')}, ${changeWords(open - before)} at the beginning of the period.`;
  return `Most work is in ${where}: ${share}, ${changeWords(open - before)} at the beginning of the period.`;
}

function changeWords(change: number): string {
  if (change === 0) return 'as many in all as';
  return `in all ${numberWords(Math.abs(change))} ${change > 0 ? 'more' : 'fewer'} than`;
}

/** In which state, and at which severity, visits took longest. */
export function timeInStateSentence(rows: PeriodFigures['timeInState']): string {
  if (rows.length === 0) return 'No work item left a state in the period.';
  const longest = greatest(rows, (row) => row.medianSeconds);
  const [first] = longest;
  if (first === undefined) return 'No work item waited in any state before it left.';
  const median = duration(first.medianSeconds * 1000);
  if (longest.length > 1) return `Work waits longest in ${listed(longest.map(placeWords))}: median ${median} in each.`;
  return `Work waits longest in ${placeWords(first)}: median ${median} over ${counted(first.visits, 'visit')}.`;
}
