import { isDay, parseInstant } from './instant.ts';
import type { FieldProblem } from './refusal.ts';
import type { FactRow, FactValue } from './state.ts';
import type { FieldTemplate } from './template.ts';

const MAX_TEXT = 1_000;
const MAX_LONG_TEXT = 20_000;
const MAX_ENTRIES = 500;
/** S-3: a commit id is 7–40 hex digits. */
const COMMIT = /^[0-9a-f]{7,40}$/i;
/** Control characters but tab, line feed and carriage return; and halves of surrogate pairs. */
const UNPRINTABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]|\p{Surrogate}/u;

export interface FieldReading {
  problems: FieldProblem[];
  /** The value as later rules read it; null when it has problems. */
  fact: FactValue | null;
}

/** Checks one field for everything that can be seen without recorded facts: kind, emptiness, length, shape. */
export function readField(field: FieldTemplate, value: unknown, path: string): FieldReading {
  const reading = readKind(field, value, path);
  if (reading.problems.length > 0) return { problems: withRule(field, reading.problems), fact: null };
  const problem = checkFixedBoolean(field, value, path) ?? checkUnique(field, reading.fact, path);
  return problem === null ? reading : { problems: withRule(field, [problem]), fact: null };
}

function withRule(field: FieldTemplate, problems: FieldProblem[]): FieldProblem[] {
  const rule = field.rule ?? (field.kind === 'commit' ? 'S-3' : undefined);
  return rule === undefined ? problems : problems.map((problem) => ({ rule, ...problem }));
}

function readKind(field: FieldTemplate, value: unknown, path: string): FieldReading {
  const refuse = (message: string): FieldReading => ({ problems: [{ path, message }], fact: null });
  switch (field.kind) {
    case 'text':
    case 'person':
    case 'spec':
      return readText(field, value, path, MAX_TEXT);
    case 'longText':
      return readText(field, value, path, MAX_LONG_TEXT);
    case 'boolean':
      return typeof value === 'boolean' ? { problems: [], fact: value } : refuse(`${field.label} is true or false.`);
    case 'choice':
      return typeof value === 'string' && (field.options ?? []).includes(value)
        ? { problems: [], fact: value }
        : refuse(`${field.label} is one of: ${(field.options ?? []).join(', ')}.`);
    case 'date':
      return typeof value === 'string' && isDay(value)
        ? { problems: [], fact: value }
        : refuse(`${field.label} is a calendar day written YYYY-MM-DD.`);
    case 'dateTime': {
      const instant = typeof value === 'string' ? parseInstant(value) : null;
      return instant === null
        ? refuse(`${field.label} is an instant with its offset, such as 2026-03-01T14:00:00Z.`)
        : { problems: [], fact: instant };
    }
    case 'commit':
      return typeof value === 'string' && COMMIT.test(value)
        ? { problems: [], fact: value }
        : refuse(`${field.label} is a commit id of 7 to 40 hex digits.`);
    case 'stringList':
    case 'specList':
      return readList(field, value, path);
    case 'table':
      return readTable(field, value, path);
  }
}

function readText(field: FieldTemplate, value: unknown, path: string, max: number): FieldReading {
  const problem = textProblem(field.label, value, path, max);
  return problem === null ? { problems: [], fact: value as string } : { problems: [problem], fact: null };
}

function textProblem(label: string, value: unknown, path: string, max: number): FieldProblem | null {
  if (typeof value !== 'string') return { path, message: `${label} is a text.` };
  if (value.trim() === '') return { path, message: `${label} is empty; write what is asked.` };
  if (value.length > max)
    return { path, message: `${label} has ${value.length} characters; at most ${max} are accepted.` };
  if (UNPRINTABLE.test(value))
    return { path, message: `${label} holds a character that cannot be printed; remove it.` };
  return null;
}

function readList(field: FieldTemplate, value: unknown, path: string): FieldReading {
  if (!Array.isArray(value)) return { problems: [{ path, message: `${field.label} is a list of texts.` }], fact: null };
  const mayBeEmpty = field.kind === 'specList';
  if (value.length === 0 && !mayBeEmpty) {
    return { problems: [{ path, message: `${field.label} needs at least one entry.` }], fact: null };
  }
  if (value.length > MAX_ENTRIES) return { problems: [tooMany(field.label, value.length, path)], fact: null };
  const problems = value.flatMap((entry: unknown, index) => {
    const problem = textProblem(`${field.label}, entry ${index + 1},`, entry, `${path}[${index}]`, MAX_TEXT);
    return problem === null ? [] : [problem];
  });
  return { problems, fact: problems.length === 0 ? (value as string[]) : null };
}

function readTable(field: FieldTemplate, value: unknown, path: string): FieldReading {
  if (!Array.isArray(value))
    return { problems: [{ path, message: `${field.label} is a table: a list of rows.` }], fact: null };
  if (value.length === 0 && field.mayBeEmpty !== true)
    return { problems: [{ path, message: `${field.label} needs at least one row.` }], fact: null };
  if (value.length > MAX_ENTRIES) return { problems: [tooMany(field.label, value.length, path)], fact: null };
  const problems: FieldProblem[] = [];
  const rows: FactRow[] = [];
  for (const [index, row] of value.entries()) {
    const at = `${path}[${index}]`;
    if (typeof row !== 'object' || row === null || Array.isArray(row)) {
      problems.push({ path: at, message: `${field.label}, row ${index + 1}, is an object with the table's columns.` });
      continue;
    }
    rows.push(readRow(field, row as Record<string, unknown>, at, problems));
  }
  return { problems, fact: problems.length === 0 ? rows : null };
}

function readRow(field: FieldTemplate, row: Record<string, unknown>, at: string, problems: FieldProblem[]): FactRow {
  const columns = field.columns ?? [];
  const keepsAll = columns.every((column) => column.fact !== true);
  const facts: FactRow = {};
  for (const name of Object.keys(row)) {
    if (!columns.some((column) => column.name === name)) {
      problems.push({ path: `${at}.${name}`, message: 'This table has no such column; leave it out.' });
    }
  }
  for (const column of columns) {
    const value = row[column.name];
    if (value === undefined || value === null) {
      problems.push(...withRule(column, [{ path: `${at}.${column.name}`, message: `${column.label} is required.` }]));
      continue;
    }
    const reading = readField(column, value, `${at}.${column.name}`);
    problems.push(...reading.problems);
    if (typeof reading.fact === 'string' && (keepsAll || column.fact === true)) facts[column.name] = reading.fact;
  }
  return facts;
}

function checkFixedBoolean(field: FieldTemplate, value: unknown, path: string): FieldProblem | null {
  if (typeof field.fixed !== 'boolean' || value === field.fixed) return null;
  return { path, message: `${field.label}: only ${String(field.fixed)} can be declared here.` };
}

function checkUnique(field: FieldTemplate, fact: FactValue | null, path: string): FieldProblem | null {
  if (!Array.isArray(fact)) return null;
  const rule = field.rules?.find((candidate) => candidate.kind === 'unique');
  if (rule === undefined && field.kind !== 'specList') return null;
  const values = fact.map((entry) => (typeof entry === 'string' ? entry : (entry[rule?.column ?? ''] ?? '')));
  const twice = values.findIndex((entry, index) => values.indexOf(entry) !== index);
  if (twice < 0) return null;
  const at = typeof fact[twice] === 'string' ? `${path}[${twice}]` : `${path}[${twice}].${rule?.column ?? ''}`;
  return { path: at, message: `${values[twice] ?? ''} is there twice; name it once.` };
}

function tooMany(label: string, count: number, path: string): FieldProblem {
  return { path, message: `${label} has ${count} entries; at most ${MAX_ENTRIES} are accepted.` };
}
