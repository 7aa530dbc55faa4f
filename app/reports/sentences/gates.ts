import type { PeriodFigures } from '../report-documents.ts';
import { counted, least, listed, numberWords, shareWords, sum } from '../words.ts';

/** Which gate item passes on revision 1 least often, and why. */
export function yieldSentence(rows: PeriodFigures['firstPassYield']): string {
  const judged = rows.filter((row) => row.judged > 0);
  const all = sum(judged.map((row) => row.judged));
  if (all === 0) return 'No gate item was judged for the first time in the period.';
  const worst = least(judged, (row) => row.yield);
  const [first] = worst;
  if (first === undefined || first.yield === 1)
    return all === 1
      ? 'The only gate item that was judged passed on revision 1.'
      : `All ${numberWords(all)} gate items that were judged passed on revision 1.`;
  const share = first.yield === 0 ? 'never' : `${shareWords(first.yield)} of the time`;
  if (worst.length > 1)
    return `${listed(worst.map(({ item }) => item))} pass on revision 1 least often: each ${share}.`;
  const [reason] = first.reasons;
  const why = reason === undefined ? '' : ` The reason given most: “${shortened(reason)}”.`;
  return `${first.item} ${first.title} passes on revision 1 least often: ${first.yield === 0 ? `never in ${numberWords(first.judged)}` : `${shareWords(first.yield)}, ${numberWords(first.passedFirst)} of ${numberWords(first.judged)}`}.${why}`;
}

const MOST_OF_REASON = 90;

function shortened(reason: string): string {
  const text = reason.trim().replace(/[.]$/, '');
  return text.length <= MOST_OF_REASON ? text : `${text.slice(0, MOST_OF_REASON).trimEnd()}…`;
}

/** How often work went back, and from where to where most. */
export function reversionSentence(rows: PeriodFigures['reversions']): string {
  const all = sum(rows.map(({ count }) => count));
  if (all === 0) return 'No work item went back to an earlier state.';
  const most = Math.max(...rows.map(({ count }) => count));
  const ways = rows.filter(({ count }) => count === most).map(({ from, to }) => `from ${from} to ${to}`);
  const times = all === 1 ? 'once' : all === 2 ? 'twice' : `${numberWords(all)} times`;
  if (rows.length === 1) return `Work went back ${times}, ${ways[0] ?? ''}.`;
  return `Work went back ${times}, most often ${listed([...new Set(ways)])}: ${counted(most, 'time')}${ways.length > 1 ? ' each' : ''}.`;
}
