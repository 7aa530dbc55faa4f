/** A form as far as its fields are named. */
interface NamedForm {
  fields: readonly { name: string }[];
}

/**
 * The form that evidence was given by, as far as it can be told: the smallest of those possible now that has every field
 * given; null where the facts have changed since and none has.
 */
export function formOf<Form extends NamedForm>(
  forms: readonly Form[],
  evidence: Readonly<Record<string, unknown>>,
): Form | null {
  const given = Object.keys(evidence);
  const fitting = forms.filter(({ fields }) => given.every((name) => fields.some((field) => field.name === name)));
  return fitting.reduce<Form | null>(
    (best, form) => (best === null || form.fields.length < best.fields.length ? form : best),
    null,
  );
}
