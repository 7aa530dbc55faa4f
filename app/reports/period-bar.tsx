import Link from 'next/link';
import { writeFilters } from '../filters/filters.ts';
import { type Asked, REPORTS_PATH, reportsPath } from './behind.ts';
import { PRESETS, presetPeriod } from './period.ts';
import styles from './reports.module.css';

interface Properties {
  asked: Asked;
  /** The present UTC day. */
  today: string;
}

/** Chooses the period, as links and as a plain form. */
export function PeriodBar({ asked, today }: Properties) {
  const { period, filters } = asked;
  return (
    <div className={styles.period}>
      <nav aria-label="Period">
        <ul role="list" className={styles.presets}>
          {PRESETS.map(({ key, name }) => (
            <li key={key}>
              <Link
                href={reportsPath({ filters, period: presetPeriod(key, today) })}
                aria-current={period.preset === key ? 'true' : undefined}
                scroll={false}
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <form action={REPORTS_PATH} className={styles.days} key={`${period.from} ${period.to}`}>
        {[...writeFilters(filters)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          From <input type="date" name="from" defaultValue={period.from} min="2000-01-01" max="2099-12-31" required />
        </label>
        <label>
          to <input type="date" name="to" defaultValue={period.to} min="2000-01-01" max="2099-12-31" required />
        </label>
        <button type="submit" className={styles.show}>
          Show
        </button>
      </form>
    </div>
  );
}
