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
  /** Process templates to choose from; with one alone there is nothing to choose. */
  templates?: readonly { key: string; title: string }[];
  specs?: readonly { id: string; title: string }[];
  /** Whether what is not open any more can be left out. */
  closedToo?: boolean;
  /** What else stands in the page's address, and stays there. */
  keep?: readonly (readonly [name: string, value: string])[];
}

const NOTHING: NonNullable<Properties['keep']> = [];

/** Typing that goes on is not asked for letter by letter. */
const TYPING_PAUSE_MS = 250;

/** Narrows what the page shows, in its address; works as a plain form too. */
export function FilterBar({
  filters,
  people,
  states,
  templates = [],
  specs,
  closedToo = false,
  keep = NOTHING,
}: Properties) {
  const page = usePathname();
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const pause = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [working, start] = useTransition();
  useEffect(() => () => clearTimeout(pause.current), []);

  const address = writeFilters(filters).toString();
  // An address that was followed to here, or back, brings its own values; what is being typed or asked for is newer.
  useEffect(() => {
    if (form.current === null || working || pause.current !== undefined) return;
    showIn(form.current, readFilters(parametersIn(new URLSearchParams(address))));
  }, [address, working]);

  /** A choice can be taken back with the browser's back button; typing would fill its history letter by letter. */
  const apply = (how: 'push' | 'replace') => {
    clearTimeout(pause.current);
    pause.current = undefined;
    if (form.current === null) return;
    const chosen = writeFilters(filtersIn(form.current)).toString();
    if (chosen !== address) start(() => router[how](pathWith(page, keep, chosen), { scroll: false }));
  };
  const applySoon = () => {
    clearTimeout(pause.current);
    pause.current = setTimeout(() => apply('replace'), TYPING_PAUSE_MS);
  };

  return (
    <search aria-label="Filters">
      <form
        ref={form}
        className={styles.bar}
        action={page}
        aria-busy={working}
        onChange={(event) => (isText(event.target) ? applySoon() : apply('push'))}
        onSubmit={(event) => {
          event.preventDefault();
          apply('replace');
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
        {templates.length > 1 && (
          <select name="template" aria-label="Process" defaultValue={filters.template}>
            <option value="">Every process</option>
            {templates.map(({ key, title }) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        )}
        {specs !== undefined && (
          <select name="spec" aria-label="Canonical spec" defaultValue={filters.spec}>
            <option value="">Every spec</option>
            {specs.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
        {closedToo && (
          <select name="rated" aria-label="Whether it has a severity" defaultValue={filters.rated}>
            <option value="">Severity or none</option>
            <option value="yes">With a severity</option>
            <option value="no">No severity yet</option>
          </select>
        )}
        {closedToo && (
          <label className={styles.choice}>
            <input type="checkbox" name="open" value="yes" defaultChecked={filters.open} />
            Open only
          </label>
        )}
        {!closedToo && filters.rated !== '' && <input type="hidden" name="rated" value={filters.rated} />}
        {keep.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {working && (
          <span role="status" className={styles.working}>
            Counting…
          </span>
        )}
        <noscript>
          <button type="submit">Show</button>
        </noscript>
        {narrows(filters) && (
          <Link
            href={pathWith(page, keep, '')}
            scroll={false}
            className={styles.all}
            // The link goes with what it takes away; the focus stays among the filters.
            onNavigate={() => form.current?.querySelector<HTMLElement>('input:not([type="hidden"])')?.focus()}
          >
            Show all
          </Link>
        )}
      </form>
    </search>
  );
}

function pathWith(page: string, keep: NonNullable<Properties['keep']>, chosen: string): string {
  const query = [new URLSearchParams(keep.map(([name, value]) => [name, value])).toString(), chosen];
  const all = query.filter((part) => part !== '').join('&');
  return all === '' ? page : `${page}?${all}`;
}

const isText = (target: EventTarget): boolean => target instanceof HTMLInputElement && target.type === 'search';

function filtersIn(form: HTMLFormElement): Filters {
  const entries = [...new FormData(form)].map(([name, value]) => [name, typeof value === 'string' ? value : '']);
  return readFilters(parametersIn(new URLSearchParams(entries)));
}

const parametersIn = (parameters: URLSearchParams) =>
  Object.fromEntries([...new Set(parameters.keys())].map((name) => [name, parameters.getAll(name)]));

/** Has the fields say what the filters are, in place: whichever has the focus keeps it. */
function showIn(form: HTMLFormElement, filters: Filters): void {
  const wanted = writeFilters(filters);
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input:not([type="hidden"]), select',
  )) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = wanted.getAll(field.name).includes(field.value);
    } else field.value = wanted.get(field.name) ?? '';
  }
}
