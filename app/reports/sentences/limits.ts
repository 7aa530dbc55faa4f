import { fineDuration } from '../../components/duration.ts';
import type { PeriodFigures } from '../report-documents.ts';
import { counted, greatest, listed, numberWords, placeWords, shareWords, sum } from '../words.ts';

/** How many limits were breached, and where most. */
export function breachSentence(rows: PeriodFigures['breaches']): string {
  const [visits, breached] = [sum(rows.map((row) => row.visits)), sum(rows.map((row) => row.breached))];
  if (visits === 0) return 'No limit was kept or breached in the period.';
  if (breached === 0)
    return visits === 1 ? 'The only limit that ran was kept.' : `All ${numberWords(visits)} limits were kept.`;
  const most = greatest(rows, (row) => row.breached);
  const times = most[0]?.breached ?? 0;
  const where = listed(most.map(placeWords));
  const which =
    most.length > 1
      ? `, most in ${where} with ${numberWords(times)} each`
      : `, most in ${where} with ${numberWords(times)}`;
  return `${numberWords(breached)} of ${counted(visits, 'limit')} ${breached === 1 ? 'was' : 'were'} breached (${shareWords(breached / visits)})${rows.length > 1 ? which : ` in ${where}`}.`;
}

/** How many escalations there were, and how soon they were answered. */
export function escalationSentence(raised: number, response: PeriodFigures['escalationResponse']): string {
  if (raised === 0 && response.count === 0) return 'No escalation was raised, and none answered.';
  const began =
    raised === 0
      ? 'No escalation was raised'
      : `${counted(raised, 'escalation')} ${raised === 1 ? 'was' : 'were'} raised that ${raised === 1 ? 'needs' : 'need'} a response`;
  if (response.count === 0) return `${began}; none was answered.`;
  const median = fineDuration(response.medianSeconds * 1000);
  if (response.count === 1) return `${began}; one was answered, after ${median}.`;
  const p90 = fineDuration(response.p90Seconds * 1000);
  return `${began}; ${numberWords(response.count)} were answered, half of them within ${median} and nine of ten within ${p90}.`;
}
