import { dayOf } from '#domain/instant.ts';
import { Instant } from '../components/instant.tsx';
import { dayWords, FIRST_DAY, lastDayOf } from './period.ts';
import type { PeriodFigures } from './report-documents.ts';
import styles from './reports.module.css';

interface Properties {
  figures: Pick<PeriodFigures, 'from' | 'to' | 'asOf'>;
  /** Of whoever reads. */
  timeZone: string;
}

/** Which days are reported about, and until when everything is counted. */
export function ReportedDays({ figures: { from, to, asOf }, timeZone }: Properties) {
  const [first, last] = [dayOf(from), lastDayOf(to)];
  return (
    <p className={styles.days}>
      {first === FIRST_DAY
        ? `Everything up to ${dayWords(last)}`
        : first === last
          ? dayWords(first)
          : `${dayWords(first)} to ${dayWords(last)}`}
      . Days are UTC days.
      {asOf < to && (
        <>
          {' '}
          Counted until <Instant at={asOf} timeZone={timeZone} />: the record can’t be read at the moment.
        </>
      )}
    </p>
  );
}
