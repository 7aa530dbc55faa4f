import { findSpec } from '../directory.ts';
import { parseInstant } from '../instant.ts';
import type { WorkItemState } from '../state.ts';
import type { FieldTemplate, VariantTemplate } from '../template.ts';
import { inline, instantText, quoted } from './markdown.ts';

/** Longest text in characters that stands on the evidence's own line; longer ones follow below the item's three lines. */
const SHORT = 160;

export interface EvidenceText {
  /** What stands after "Evidence:", on one line, as the Gate Validation Format has it. */
  line: string;
  /** Long texts and tables in full, for below. */
  details: string[];
}

/** Evidence in the order of its form. */
export function evidenceText(
  state: WorkItemState,
  variant: VariantTemplate,
  evidence: Record<string, unknown>,
  commitMark: string,
): EvidenceText {
  const parts: string[] = [];
  const details: string[] = [];
  for (const field of variant.fields) {
    const value = evidence[field.name];
    if (value === undefined || value === null) continue;
    const short = shortText(state, field, value, commitMark);
    if (short === null) {
      parts.push(`${field.label}: below`);
      details.push(...longLines(state, field, value, commitMark));
    } else parts.push(short);
  }
  return { line: parts.join('; '), details };
}

function shortText(state: WorkItemState, field: FieldTemplate, value: unknown, commitMark: string): string | null {
  if (typeof field.fixed === 'string') return `"${inline(String(value))}"`;
  if (field.kind === 'table' && Array.isArray(value) && value.length > 0) return null;
  if (Array.isArray(value)) {
    const entries = value.map((entry) => cellText(state, entryField(field), entry, commitMark));
    const text = `${field.label}: ${entries.length === 0 ? 'none' : entries.join(', ')}`;
    return text.length <= SHORT ? text : null;
  }
  const given = String(value).trim();
  if (given.length > SHORT || /[\r\n]/.test(given)) return null;
  return `${field.label}: ${cellText(state, field, value, commitMark)}`;
}

function longLines(state: WorkItemState, field: FieldTemplate, value: unknown, commitMark: string): string[] {
  if (!Array.isArray(value)) return [`  ${field.label}:`, '', ...quoted(String(value), '  '), ''];
  const entries = value.map((entry: unknown, index) => `  ${index + 1}. ${entryText(state, field, entry, commitMark)}`);
  return [`  ${field.label}:`, '', ...entries, ''];
}

function entryText(state: WorkItemState, field: FieldTemplate, entry: unknown, commitMark: string): string {
  if (field.kind !== 'table') return cellText(state, entryField(field), entry, commitMark);
  const row = entry as Record<string, unknown>;
  return (field.columns ?? [])
    .map((column) => `${column.label}: ${cellText(state, column, row[column.name], commitMark)}`)
    .join('; ');
}

function entryField(field: FieldTemplate): FieldTemplate {
  return { ...field, kind: field.kind === 'specList' ? 'spec' : 'text' };
}

function cellText(state: WorkItemState, field: FieldTemplate, value: unknown, commitMark: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'person') return inline(state.names[text] ?? text);
  if (field.kind === 'spec') return inline(findSpec(state.directory, text)?.path ?? text);
  if (field.kind === 'dateTime') return instantText(parseInstant(text) ?? text);
  if (field.kind === 'commit') return `${inline(text)} (${commitMark})`;
  return inline(text);
}
