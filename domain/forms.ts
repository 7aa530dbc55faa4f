import { listOf, possibleVariants } from './conditions.ts';
import { fillStatement, sourceRows } from './evidence-check.ts';
import { itemTemplate } from './gates.ts';
import type { WorkItemState } from './state.ts';
import type { FieldKind, FieldTemplate, ProcessTemplate, RowsTemplate, VariantTemplate } from './template.ts';

/** A form as people and pages get it: everything needed to fill it in without knowing the item. */
export interface EvidenceForm {
  variant: string;
  fields: FormField[];
}

export interface FormField {
  name: string;
  label: string;
  kind: FieldKind;
  required: boolean;
  help: string | null;
  options: string[] | null;
  columns: FormField[] | null;
  /** For a table whose rows an earlier item gives. */
  rows: Record<string, string>[] | null;
  /** The only value accepted: a statement's exact text, or `true`. */
  fixedValue: string | null;
}

/** All forms that are possible now, the first being the one to offer; several where the author chooses. */
export function formsOf(template: ProcessTemplate, state: WorkItemState, itemKey: string): EvidenceForm[] {
  const item = itemTemplate(template, itemKey);
  if (item === null) return [];
  return possibleVariants(state, item).map((variant) => formOf(state, variant));
}

/** One form with what recorded facts fill in. */
export function formOf(state: WorkItemState, variant: VariantTemplate): EvidenceForm {
  return { variant: variant.key, fields: variant.fields.map((field) => toFormField(state, field)) };
}

function toFormField(state: WorkItemState, field: FieldTemplate): FormField {
  return {
    name: field.name,
    label: field.label,
    kind: field.kind,
    required: field.optional !== true,
    help: field.help ?? null,
    options: field.options ?? null,
    columns: field.columns?.map((column) => toFormField(state, column)) ?? null,
    rows: field.rows === undefined ? null : givenRows(state, field.rows),
    fixedValue: fixedValue(state, field),
  };
}

function fixedValue(state: WorkItemState, field: FieldTemplate): string | null {
  if (field.fixed === undefined) return null;
  return typeof field.fixed === 'boolean' ? String(field.fixed) : fillStatement(state, field.fixed, {});
}

function givenRows(state: WorkItemState, rows: RowsTemplate): Record<string, string>[] {
  if (rows.kind === 'keys') return listOf(state, rows.source).map((key) => ({ [rows.column]: key }));
  return sourceRows(state, rows).map((row) =>
    Object.fromEntries(rows.columns.map((column) => [column, row[column] ?? ''])),
  );
}
