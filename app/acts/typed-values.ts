import type { Field, Form } from './shown.ts';
import { instantOf, wallTimeOf } from './wall-time.ts';

export type TypedRow = Readonly<Record<string, string>>;
export type TypedValue = string | readonly string[] | readonly TypedRow[];

/**
 * What was typed so far, by field: texts as they stand in the inputs (`true` and `false` for a boolean, a wall time for
 * an instant), lists and rows of such texts.
 */
export type Typed = Readonly<Record<string, TypedValue>>;

export const textOf = (value: TypedValue | undefined): string => (typeof value === 'string' ? value : '');

export const listOf = (value: TypedValue | undefined): readonly string[] =>
  Array.isArray(value) ? (value as readonly unknown[]).filter((entry) => typeof entry === 'string') : [];

const isRow = (entry: unknown): entry is TypedRow => typeof entry === 'object' && entry !== null;

/** The rows of a table: those that earlier items give, with what was typed beside them, else those that were added. */
export function rowsOf(field: Field, value: TypedValue | undefined): readonly TypedRow[] {
  const typed = Array.isArray(value) ? (value as readonly unknown[]).filter(isRow) : [];
  if (!field.rows) return typed;
  return field.rows.map((row) => {
    const given = Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, String(cell)]));
    const beside = typed.find((candidate) => Object.entries(given).every(([name, cell]) => candidate[name] === cell));
    return { ...beside, ...given };
  });
}

/** Whether an earlier item gives this cell. */
export const isGiven = (field: Field, column: string): boolean => field.rows?.some((row) => column in row) ?? false;

/** Without what nobody meant: blanks around texts, empty entries and empty rows. Paths of problems then fit what is shown. */
export function tidied(form: Form, typed: Typed): Typed {
  return Object.fromEntries(form.fields.map((field) => [field.name, tidyValue(field, typed[field.name])]));
}

function tidyValue(field: Field, value: TypedValue | undefined): TypedValue {
  if (field.kind === 'table') {
    const rows = rowsOf(field, value).map((row) =>
      Object.fromEntries((field.columns ?? []).map(({ name }) => [name, trimmed(field, name, row)])),
    );
    return field.rows ? rows : rows.filter((row) => Object.values(row).some((cell) => cell !== ''));
  }
  if (isList(field)) {
    return listOf(value)
      .map((entry) => entry.trim())
      .filter((entry) => entry !== '');
  }
  return textOf(value).trim();
}

/** A given cell is sent as it was given. */
const trimmed = (field: Field, column: string, row: TypedRow): string =>
  isGiven(field, column) ? (row[column] ?? '') : (row[column] ?? '').trim();

const isList = ({ kind }: Field): boolean => kind === 'stringList' || kind === 'specList';

/**
 * Evidence as the process takes it. What is required and missing goes along as null: its name says which of several forms
 * was meant.
 *
 * @param timeZone IANA name: the zone in which instants were typed
 */
export function toEvidence(form: Form, typed: Typed, timeZone: string): Record<string, unknown> {
  const evidence: Record<string, unknown> = {};
  for (const field of form.fields) {
    const value = toJson(form, field, typed, timeZone);
    if (value !== null || field.required) evidence[field.name] = value;
  }
  return evidence;
}

function toJson(form: Form, field: Field, typed: Typed, timeZone: string): unknown {
  const value = typed[field.name];
  if (field.fixedValue !== null) return fixed(form, field, typed);
  if (field.kind === 'table') {
    return rowsOf(field, value).map((row) =>
      Object.fromEntries((field.columns ?? []).map((column) => [column.name, cellToJson(column, row, timeZone)])),
    );
  }
  if (isList(field)) return listOf(value);
  return scalarToJson(field, textOf(value), timeZone);
}

/** A cell that holds a list has one entry a line. */
function cellToJson(column: Field, row: TypedRow, timeZone: string): unknown {
  const text = row[column.name] ?? '';
  if (!isList(column)) return scalarToJson(column, text, timeZone);
  return text
    .split('\n')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

function scalarToJson({ kind }: Field, text: string, timeZone: string): unknown {
  if (text === '') return null;
  if (kind === 'boolean') return text === 'true';
  if (kind === 'dateTime') return instantOf(text, timeZone) ?? text;
  return text;
}

/** A statement is sent as it stands; a declaration only once it was made. */
function fixed(form: Form, field: Field, typed: Typed): unknown {
  if (field.kind !== 'boolean') return statementOf(form, field, typed);
  return textOf(typed[field.name]) === 'true' ? field.fixedValue === 'true' : null;
}

/** The exact text of a statement: what it takes from other fields of its form filled in. */
export function statementOf(form: Form, field: Field, typed: Typed): string {
  return (field.fixedValue ?? '').replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = form.fields.some((other) => other.name === name) ? textOf(typed[name]).trim() : '';
    return value === '' ? placeholder : value;
  });
}

/** Evidence as it would have been typed: what a new revision starts from. */
export function toTyped(form: Form, evidence: Readonly<Record<string, unknown>>, timeZone: string): Typed {
  return Object.fromEntries(
    form.fields.map((field) => [field.name, valueToTyped(field, evidence[field.name], timeZone)]),
  );
}

function valueToTyped(field: Field, value: unknown, timeZone: string): TypedValue {
  if (field.kind === 'table') {
    const rows = Array.isArray(value) ? value.filter((row): row is Record<string, unknown> => isRow(row)) : [];
    return rows.map((row) =>
      Object.fromEntries((field.columns ?? []).map((column) => [column.name, cellToTyped(column, row, timeZone)])),
    );
  }
  if (isList(field)) return Array.isArray(value) ? value.map(String) : [];
  return scalarToTyped(field, value, timeZone);
}

function cellToTyped(column: Field, row: Record<string, unknown>, timeZone: string): string {
  const value = row[column.name];
  return Array.isArray(value) ? value.map(String).join('\n') : scalarToTyped(column, value, timeZone);
}

function scalarToTyped({ kind }: Field, value: unknown, timeZone: string): string {
  if (typeof value === 'boolean') return String(value);
  if (typeof value !== 'string') return '';
  return kind === 'dateTime' ? wallTimeOf(value, timeZone) : value;
}

/** Whether anything was typed that is not there from the beginning. */
export function differs(form: Form, typed: Typed, from: Typed): boolean {
  return JSON.stringify(tidied(form, typed)) !== JSON.stringify(tidied(form, from));
}
