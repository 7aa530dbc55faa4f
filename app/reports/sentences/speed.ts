import { duration } from '../../components/duration.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { counted, numberWords, sum } from '../words.ts';

type Throughput = PeriodFigures['throughput'];

/** How many work items were closed, whether more than before, and how long those took that were closed last. */
export function throughputSentence(points: Throughput): string {
  const all = sum(points.map(({ closed }) => closed));
  if (all === 0) return 'No work item was closed in the period.';
  const last = points.findLast(({ closed }) => closed > 0);
  const lead = duration((last?.medianLeadSeconds ?? 0) * 1000);
  if (all === 1) return `1 work item was closed, ${lead} after its report.`;
  return `${counted(all, 'work item')} were closed${halves(points)}. Of those closed last, half took no more than ${lead} from their report.`;
}

/** Both halves of the period beside each other; where it has an odd number of days, without the one in the middle. */
function halves(points: Throughput): string {
  const half = Math.floor(points.length / 2);
  if (half === 0) return '';
  const [earlier, later] = [points.slice(0, half), points.slice(-half)].map((part) =>
    sum(part.map(({ closed }) => closed)),
  );
  return `, ${numberWords(later ?? 0)} in the second half of the period and ${numberWords(earlier ?? 0)} in the first`;
}
