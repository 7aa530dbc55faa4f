'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { writeFilters } from '../filters/filters.ts';
import { type Asked, REPORTS_PATH, reportsPath } from './behind.ts';
import { PRESETS, presetPeriod } from './period.ts';
import styles from './reports.module.css';

interface Properties {
  asked: Asked;
  /** The present UTC day. */
  today: string;
}

/** Chooses the period, in the page's address; works as links and as a plain form too. What has the focus keeps it. */
export function PeriodBar({ asked: { period, filters }, today }: Properties) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const [working, start] = useTransition();
  const { preset, from, to } = period;

  // Another period was chosen, or gone back to: the fields say so in place.
  useEffect(() => {
    if (working) return;
    for (const [name, day] of Object.entries({ from, to })) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement) field.value = day;
    }
  }, [from, to, working]);

  const goTo = (path: string) => start(() => router.push(path, { scroll: false }));
  return (
    <div className={styles.period} aria-busy={working}>
      <nav aria-label="Period">
        <ul role="list" className={styles.presets}>
          {PRESETS.map(({ key, name }) => {
            const path = reportsPath({ filters, period: presetPeriod(key, today) });
            return (
              <li key={key}>
                <Link
                  href={path}
                  aria-current={preset === key ? 'true' : undefined}
                  scroll={false}
                  onNavigate={(event) => {
                    event.preventDefault();
                    goTo(path);
                  }}
                >
                  {name}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      <form
        ref={form}
        action={REPORTS_PATH}
        className={styles.days}
        onSubmit={(event) => {
          event.preventDefault();
          goTo(reportsPath({ filters, period: { preset: null, ...daysIn(event.currentTarget) } }));
        }}
      >
        {[...writeFilters(filters)].map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
        <label>
          From <input type="date" name="from" defaultValue={from} min="2000-01-01" max="2099-12-31" required />
        </label>
        <label>
          to <input type="date" name="to" defaultValue={to} min="2000-01-01" max="2099-12-31" required />
        </label>
        <button type="submit" className={styles.show}>
          Show
        </button>
        {working && (
          <span role="status" className={styles.working}>
            Counting…
          </span>
        )}
      </form>
    </div>
  );
}

function daysIn(form: HTMLFormElement): { from: string; to: string } {
  const fields = new FormData(form);
  const day = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  return { from: day('from'), to: day('to') };
}
