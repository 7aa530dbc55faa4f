'use client';

import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition } from 'react';
import { SEVERITIES } from '#domain/vocabulary.ts';
import { SeverityMark } from '../components/severity-mark.tsx';
import styles from './filter-bar.module.css';
import { type Filters, ME, narrows, readFilters, writeFilters } from './filters.ts';

interface Properties {
  filters: Filters;
  people: readonly { id: string; name: string }[];
  /** States to choose from, where they are not columns already. */
  states?: readonly string[];
}

/** Typing that goes on is not asked for letter by letter. */
const TYPING_PAUSE_MS = 250;

/** Narrows what the page shows, in its address; works as a plain form too. */
export function FilterBar({ filters, people, states }: Properties) {
  const page = usePathname();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [working, start] = useTransition();
  useEffect(() => () => clearTimeout(pause.current), []);

  const apply = () => {
    clearTimeout(pause.current);
    if (form.current === null) return;
    const query = writeFilters(filtersIn(form.current)).toString();
    start(() => router.replace(query === '' ? page : `${page}?${query}`, { scroll: false }));
  };
  const applySoon = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(apply, TYPING_PAUSE_MS);
  };

  return (
    <search aria-label="Filters">
      <form
        // An address that was followed to here brings its own values.
        key={writeFilters({ ...filters, text: '' }).toString()}
        ref={form}
        className={styles.bar}
        action={page}
        aria-busy={working}
        onChange={(event) => (isText(event.target) ? applySoon() : apply())}
        onSubmit={(event) => {
          event.preventDefault();
          apply();
        }}
      >
        <input
          type="search"
          name="text"
          className={styles.text}
          aria-label="Words of the title, or the number"
          placeholder="Title or number"
          defaultValue={filters.text}
        />
        <fieldset className={styles.choices}>
          <legend className="visually-hidden">Severity</legend>
          {SEVERITIES.map((severity) => (
            <label key={severity} className={styles.choice}>
              <input
                type="checkbox"
                name="severity"
                value={severity}
                defaultChecked={filters.severities.includes(severity)}
              />
              <SeverityMark severity={severity} confirmed />
            </label>
          ))}
        </fieldset>
        <label className={styles.choice}>
          <input type="checkbox" name="overdue" value="yes" defaultChecked={filters.overdue} />
          Overdue
        </label>
        {states !== undefined && (
          <select name="state" aria-label="State" defaultValue={filters.state}>
            <option value="">Every state</option>
            {states.map((state) => (
              <option key={state}>{state}</option>
            ))}
          </select>
        )}
        <select name="owner" aria-label="Who has something to do" defaultValue={filters.owner}>
          <option value="">Everybody</option>
          <option value={ME}>Me</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <noscript>
          <button type="submit">Show</button>
        </noscript>
        {narrows(filters) && (
          <Link href={page} scroll={false} className={styles.all}>
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}

const isText = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'search';

function filtersIn(form: HTMLFormElement): Filters {
  const data = new FormData(form);
  const names = [...new Set(data.keys())];
  return readFilters(Object.fromEntries(names.map((name) => [name, data.getAll(name).map(String)])));
}
