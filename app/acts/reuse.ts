import type { Form, ShownItem } from './shown.ts';
import { type Typed, toTyped } from './typed-values.ts';
import { formOf } from './variants.ts';

type Revision = ShownItem['revisions'][number];

/** Old evidence as it would be typed anew. */
export interface Reusable {
  variant: string;
  typed: Typed;
  /** False where the item's form asks for something else by now, so that only a part could be taken over. */
  fits: boolean;
}

/** The revisions that are offered for re-use, the newest first: those of an item without evidence that counts (G-7). */
export function reusableRevisions(item: Pick<ShownItem, 'evidence' | 'revisions'>): Revision[] {
  if (item.evidence !== null) return [];
  return [...item.revisions].sort((one, other) => other.revision - one.revision);
}

/**
 * What a form is filled in with when an old revision is taken again (G-7). What only its author can declare is left for them
 * to declare anew.
 *
 * @param timeZone IANA name: the zone in which instants are typed
 */
export function reuse(forms: readonly Form[], evidence: Revision['evidence'], timeZone: string): Reusable | null {
  const form = formOf(forms, evidence);
  if (form === null) return null;
  const declarations = form.fields.filter(({ kind, fixedValue }) => kind === 'boolean' && fixedValue !== null);
  const typed = Object.fromEntries(
    Object.entries(toTyped(form, evidence, timeZone)).map(([name, value]) => [
      name,
      declarations.some((field) => field.name === name) ? '' : value,
    ]),
  );
  return { variant: form.variant, typed, fits: isOf(form, evidence) };
}

/** The number that the next revision of an item gets; numbers go on across visits (G-7). */
export const nextRevision = ({ revisions }: Pick<ShownItem, 'revisions'>): number =>
  Math.max(0, ...revisions.map(({ revision }) => revision)) + 1;

/** Whether evidence was given by this form: its fields and no others, and a statement in the form's words. */
function isOf(form: Form, evidence: Revision['evidence']): boolean {
  const names = new Set(form.fields.map(({ name }) => name));
  return (
    Object.keys(evidence).every((name) => names.has(name)) &&
    form.fields.every(
      ({ name, required, fixedValue, rows }) =>
        (!required || evidence[name] !== undefined) &&
        (fixedValue === null || fixedValue.includes('{') || String(evidence[name]) === fixedValue) &&
        (rows === null || isAbout(rows, evidence[name])),
    )
  );
}

/** Whether a table is about the rows that earlier items give by now. */
function isAbout(rows: readonly Record<string, unknown>[], value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === rows.length &&
    rows.every((row) =>
      value.some((given: Record<string, unknown>) => Object.keys(row).every((name) => given[name] === row[name])),
    )
  );
}
