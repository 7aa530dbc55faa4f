import { findSpec } from '../directory.ts';
import { fillStatement } from '../evidence-check.ts';
import type { Facts, WorkItemState } from '../state.ts';
import type { FieldTemplate, VariantTemplate } from '../template.ts';
import { inline, quoted } from './markdown.ts';

/** Evidence as nested list lines in the order of its form. */
export function evidenceLines(
  state: WorkItemState,
  variant: VariantTemplate,
  evidence: Record<string, unknown>,
  commitMark: string,
): string[] {
  return variant.fields.flatMap((field) => fieldLines(state, field, evidence[field.name], evidence, commitMark));
}

function fieldLines(
  state: WorkItemState,
  field: FieldTemplate,
  value: unknown,
  evidence: Record<string, unknown>,
  commitMark: string,
): string[] {
  if (value === undefined || value === null) return [];
  if (typeof field.fixed === 'string') return [`  - "${fillStatement(state, field.fixed, evidence as Facts)}"`];
  if (field.kind === 'table' && Array.isArray(value)) {
    const rows = (value as Record<string, unknown>[]).map((row, index) => {
      const cells = (field.columns ?? []).map(
        (column) => `${column.label}: ${cellText(state, column, row[column.name], commitMark)}`,
      );
      return `    ${index + 1}. ${cells.join('; ')}`;
    });
    return [`  - ${field.label}:`, ...rows];
  }
  if (Array.isArray(value)) {
    if (value.length === 0) return [`  - ${field.label}: none`];
    const entries = value.map(
      (entry) =>
        `    - ${cellText(state, { ...field, kind: field.kind === 'specList' ? 'spec' : 'text' }, entry, commitMark)}`,
    );
    return [`  - ${field.label}:`, ...entries];
  }
  const text = String(value);
  if (field.kind === 'longText' && /[\r\n]/.test(text.trim())) return [`  - ${field.label}:`, ...quoted(text, '    ')];
  return [`  - ${field.label}: ${cellText(state, field, value, commitMark)}`];
}

function cellText(state: WorkItemState, field: FieldTemplate, value: unknown, commitMark: string): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  const text = typeof value === 'string' ? value : '';
  if (field.kind === 'person') return inline(state.names[text] ?? text);
  if (field.kind === 'spec') return inline(findSpec(state.directory, text)?.path ?? text);
  if (field.kind === 'commit') return `${inline(text)} (${commitMark})`;
  return inline(text);
}
