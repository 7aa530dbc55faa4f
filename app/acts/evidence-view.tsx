'use client';

import { formatInstant } from '../components/instant.tsx';
import styles from './acts.module.css';
import { optionsOf } from './scalar-input.tsx';
import type { Field, Form } from './shown.ts';
import { usePeople, useSpecs } from './use-directory.ts';

interface Properties {
  /** The form it was given by, where it is known; labels come from there. */
  form: Form | null;
  evidence: Readonly<Record<string, unknown>>;
  /** IANA name: instants are shown in this zone. */
  timeZone: string;
}

/** Evidence as a definition list, tables as tables. Ids are shown as what they name, once that is known. */
export function EvidenceView({ form, evidence, timeZone }: Properties) {
  const fields = fieldsOf(form, evidence);
  const kinds = new Set(fields.flatMap((field) => [field.kind, ...(field.columns ?? []).map(({ kind }) => kind)]));
  const people = usePeople(kinds.has('person'));
  const specs = useSpecs(kinds.has('spec') || kinds.has('specList'));
  const show = (field: Field, value: unknown): string => {
    if (typeof value === 'boolean') return value ? 'Yes' : 'No';
    if (typeof value !== 'string') return JSON.stringify(value);
    if (field.kind === 'dateTime') return formatInstant(value, timeZone);
    return optionsOf(field, { people, specs }).find(({ key }) => key === value)?.title ?? value;
  };
  return (
    <dl className={styles.evidence}>
      {fields.map((field) => (
        <div key={field.name}>
          <dt>{field.label}</dt>
          <dd>
            <Value field={field} value={evidence[field.name]} show={show} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

type Show = (field: Field, value: unknown) => string;

function Value({ field, value, show }: { field: Field; value: unknown; show: Show }) {
  if (!Array.isArray(value)) return <>{show(field, value)}</>;
  if (value.length === 0) return <>none</>;
  if (field.columns) return <Table field={field} rows={value as Record<string, unknown>[]} show={show} />;
  return (
    <ol>
      {(value as unknown[]).map((entry, index) => (
        // An entry has no identity but its place.
        <li key={`${index} ${String(entry)}`}>{show(field, entry)}</li>
      ))}
    </ol>
  );
}

/** Wide tables scroll, which people without a pointer must be able to do. */
function Table({ field, rows, show }: { field: Field; rows: readonly Record<string, unknown>[]; show: Show }) {
  const columns = field.columns ?? [];
  return (
    <div className={styles.table} role="region" aria-label={field.label} tabIndex={0}>
      <table>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.name} scope="col">
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={`${index} ${JSON.stringify(row)}`}>
              {columns.map((column) => (
                <td key={column.name}>{row[column.name] === undefined ? '' : show(column, row[column.name])}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The form's fields that were given, in its order; what no form knows follows under its own name. */
function fieldsOf(form: Form | null, evidence: Readonly<Record<string, unknown>>): Field[] {
  const known: Field[] = (form?.fields ?? []).filter(({ name }) => evidence[name] !== undefined);
  const names = new Set(known.map(({ name }) => name));
  const unknown = Object.keys(evidence).filter((name) => !names.has(name));
  return [...known, ...unknown.map((name) => unknownField(name, evidence[name]))];
}

/** As much of a field as its value tells. */
function unknownField(name: string, value: unknown): Field {
  const column = (key: string): Field => ({ ...PLAIN, name: key, label: words(key) });
  const [row] = Array.isArray(value) ? (value as unknown[]) : [];
  const columns = typeof row === 'object' && row !== null ? Object.keys(row).map(column) : null;
  return { ...column(name), columns };
}

const PLAIN = { kind: 'text', required: false, help: null, options: null, fixedValue: null };

/** `newValue` as people write it. */
const words = (name: string): string => {
  const spaced = name.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, after: string) => `${before} ${after.toLowerCase()}`,
  );
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};
