import { fineDuration } from '../../components/duration.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { counted, numberWords } from '../words.ts';

/** Whether documents show a change of state in time (GI-4). */
export function lagSentence({ count, medianSeconds, maxSeconds, over15Minutes }: PeriodFigures['documentLag']): string {
  if (count === 0) return 'No document was filed for a change of state in the period.';
  const [median, slowest] = [medianSeconds, maxSeconds].map((seconds) => fineDuration(seconds * 1000));
  if (over15Minutes === 0)
    return count === 1
      ? `The only document was filed in time, ${median ?? ''} after the change of state.`
      : `All ${numberWords(count)} documents were filed within 15 minutes of the change of state, half of them within ${median ?? ''}.`;
  return `${numberWords(over15Minutes)} of ${counted(count, 'document')} ${over15Minutes === 1 ? 'was' : 'were'} filed more than 15 minutes after the change of state, the latest after ${slowest ?? ''}.`;
}
