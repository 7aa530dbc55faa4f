import type { Form } from './shown.ts';

type FormField = Form['fields'][number];

/** A field that the page itself knows, for a command whose input is no evidence. */
export const plainField = (
  name: string,
  label: string,
  kind: FormField['kind'],
  more: Partial<FormField> = {},
): FormField => ({
  name,
  label,
  kind,
  required: true,
  help: null,
  options: null,
  columns: null,
  rows: null,
  fixedValue: null,
  ...more,
});

/** The one form that there is. */
export const plainForm = (...fields: FormField[]): Form => ({ variant: 'default', fields });
