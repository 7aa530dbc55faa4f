import type { FieldProblem, Form } from './shown.ts';
import { type Typed, toEvidence } from './typed-values.ts';

/** What was written, by the names of the fields: a text or id that is missing is empty, all else that is missing is null. */
export type Written = Readonly<Record<string, unknown>>;

/** What was typed into a form whose fields are named as a command names them. */
export function writtenIn(form: Form, typed: Typed, timeZone: string): Written {
  const written = toEvidence(form, typed, timeZone);
  // The API says what is wrong with an empty one; that there is none would be a mistake in calling.
  const texts = form.fields.filter(
    ({ name, kind, fixedValue }) => isText(kind) && fixedValue === null && name in written,
  );
  return { ...written, ...Object.fromEntries(texts.map(({ name }) => [name, written[name] ?? ''])) };
}

const TEXTS: readonly string[] = ['text', 'longText', 'person', 'spec', 'choice'];
const isText = (kind: string): boolean => TEXTS.includes(kind);

/** What is to be done about a field in which nothing was chosen; for these kinds the API only knows that it got nothing. */
const UNCHOSEN: Readonly<Record<string, string>> = {
  person: 'Choose a person.',
  spec: 'Choose a spec.',
  choice: 'Choose one.',
  dateTime: 'Name a day and a time.',
  date: 'Name a day.',
};

/** Problems as people read them: of a field in which nothing was chosen, what to choose. */
export function inOwnWords(form: Form, written: Written, problems: readonly FieldProblem[]): FieldProblem[] {
  return problems.map((problem) => {
    const field = form.fields.find(({ name }) => name === problem.path);
    const words = field === undefined || (written[field.name] ?? '') !== '' ? undefined : UNCHOSEN[field.kind];
    return words === undefined ? problem : { ...problem, message: words };
  });
}

/** Problems by the names of the fields, where the input names the part that they are in. */
export const problemsWithin = (part: string | undefined, problems: readonly FieldProblem[]): readonly FieldProblem[] =>
  part === undefined
    ? problems
    : problems.map((problem) =>
        problem.path.startsWith(`${part}.`) ? { ...problem, path: problem.path.slice(part.length + 1) } : problem,
      );

export const textIn = (written: Written, name: string): string => {
  const value = written[name];
  return typeof value === 'string' ? value : '';
};
