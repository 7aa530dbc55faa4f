import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';

/** A field as GraphQL describes it. */
interface Field {
  name: string;
  label: string;
  kind: string;
  required: boolean;
  columns?: Field[] | null;
  rows?: Record<string, string>[] | null;
  fixedValue: string | null;
}

export interface Form {
  variant: string;
  fields: Field[];
}

export type Evidence = Readonly<Record<string, unknown>>;

/** The form that the evidence is written for. */
export function formFor(forms: readonly Form[], evidence: Evidence): Form {
  const written = new Set(Object.keys(evidence));
  const form = forms.find(({ fields }) => {
    const names = new Set(fields.map(({ name }) => name));
    return (
      [...written].every((name) => names.has(name)) &&
      fields.every((field) => !field.required || written.has(field.name))
    );
  });
  if (form === undefined) throw new Error(`No form takes ${[...written].join(', ')}.`);
  return form;
}

/** What ids are shown as, and where the typist's clock is. */
export interface Typist {
  timeZone: string;
  /** The path of a canonical spec, which its choice says. */
  specPath: (id: string) => string;
}

/** Types evidence into a form as a person does, finding each field by its label. */
export async function fillIn(scope: Locator, form: Form, evidence: Evidence, typist: Typist): Promise<void> {
  for (const field of form.fields) {
    const value = evidence[field.name];
    if (value !== undefined) await fillField(scope, field, value, typist);
  }
}

/** The input of a field; its label may go on to say more. */
export const inputOf = (scope: Locator, label: string): Locator => scope.getByLabel(begins(label));

/** The inputs of a field that has several. */
const groupOf = (scope: Locator, label: string): Locator => scope.getByRole('group', { name: begins(label) });

const begins = (label: string): RegExp => new RegExp(`^${label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}( · |$)`);

async function fillField(scope: Locator, field: Field, value: unknown, typist: Typist): Promise<void> {
  const input = inputOf(scope, field.label);
  const group = groupOf(scope, field.label);
  if (field.fixedValue !== null) {
    if (field.kind === 'boolean') await input.check();
    // The page puts in what the statement takes from other fields.
    else await expect(scope).toContainText(textOf(value));
    return;
  }
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'commit':
    case 'date':
      await input.fill(textOf(value));
      return;
    case 'dateTime':
      await input.fill(localTime(textOf(value), typist.timeZone));
      return;
    case 'person':
    case 'spec':
      await input.selectOption(textOf(value));
      return;
    case 'boolean':
      await choose(scope, field.label, value === true ? 'Yes' : 'No');
      return;
    case 'choice':
      await choose(scope, field.label, textOf(value));
      return;
    case 'specList':
      for (const id of listOf(value)) await group.getByLabel(typist.specPath(id)).check();
      return;
    case 'stringList':
      await fillList(group, listOf(value));
      return;
    case 'table':
      await fillTable(group, field, value as Record<string, unknown>[], typist);
      return;
    default:
      throw new Error(`No test knows how to fill in ${field.kind}.`);
  }
}

/** Few choices stand side by side, more are in a list. */
async function choose(scope: Locator, label: string, choice: string): Promise<void> {
  const radio = groupOf(scope, label).getByLabel(choice, { exact: true });
  const list = inputOf(scope, label);
  await expect(radio.or(list).first()).toBeVisible();
  if ((await radio.count()) > 0) await radio.check();
  else await list.selectOption({ label: choice });
}

async function fillList(group: Locator, entries: readonly string[]): Promise<void> {
  const inputs = group.getByRole('textbox');
  for (const [index, entry] of entries.entries()) {
    if ((await inputs.count()) <= index) await group.getByRole('button', { name: 'Add an entry' }).click();
    await inputs.nth(index).fill(entry);
  }
}

async function fillTable(
  group: Locator,
  field: Field,
  rows: readonly Record<string, unknown>[],
  typist: Typist,
): Promise<void> {
  for (const [index, row] of rows.entries()) {
    const place = group.getByRole('group', { name: `${field.label}, row ${index + 1}`, exact: true });
    const given = field.rows?.[index];
    if (given === undefined && (await place.count()) === 0)
      await group.getByRole('button', { name: 'Add a row' }).click();
    for (const column of field.columns ?? []) {
      const value = row[column.name];
      if (given?.[column.name] !== undefined) await expect(place).toContainText(textOf(value));
      else await fillField(place, column, value, typist);
    }
  }
}

function textOf(value: unknown): string {
  if (typeof value !== 'string') throw new Error(`A text was expected, not ${JSON.stringify(value)}.`);
  return value;
}

function listOf(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Error(`A list was expected, not ${JSON.stringify(value)}.`);
  return value.map(textOf);
}

/** An instant as it is typed where the clocks show that zone's time: `YYYY-MM-DDTHH:mm`. */
export function localTime(instant: string, timeZone: string): string {
  const text = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' }).format(
    new Date(instant),
  );
  return text.replace(' ', 'T');
}
