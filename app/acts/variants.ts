import type { Form } from './shown.ts';

/** What an author who may choose chooses between: the statement, the declaration, or what there is to fill in. */
export function variantTitle({ fields }: Form): string {
  const statement = fields.find((field) => field.fixedValue !== null && field.kind !== 'boolean');
  if (statement !== undefined) return `“${(statement.fixedValue ?? '').replace(/\{\w+\}/g, '…')}”`;
  const [first] = fields;
  if (first !== undefined && first.fixedValue !== null) return first.label;
  return fields
    .filter((field) => field.fixedValue === null)
    .map((field) => field.label)
    .join(', ');
}

/** The form that evidence was given by, as far as its fields tell; null when there is none. */
export function formOf(forms: readonly Form[], evidence: Readonly<Record<string, unknown>>): Form | null {
  const given = Object.keys(evidence);
  const distance = ({ fields }: Form) =>
    given.filter((name) => !fields.some((field) => field.name === name)).length +
    fields.filter((field) => field.required && !given.includes(field.name)).length;
  return forms.reduce<Form | null>(
    (best, form) => (best === null || distance(form) < distance(best) ? form : best),
    null,
  );
}
