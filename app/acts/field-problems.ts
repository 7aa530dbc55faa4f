import type { FieldProblem, Form } from './shown.ts';
import { isGiven, listOf, rowsOf, type Typed } from './typed-values.ts';

/** What is wrong, by the path at which it is shown. */
export interface PlacedProblems {
  at: ReadonlyMap<string, string>;
  /** What no part of the form can show. */
  elsewhere: readonly FieldProblem[];
}

/** Every path at which a form shows a problem: fields, entries of lists, cells of tables. */
export function pathsOf(form: Form, typed: Typed): Set<string> {
  const paths = new Set<string>();
  for (const field of form.fields) {
    paths.add(field.name);
    if (field.kind === 'stringList') {
      listOf(typed[field.name]).forEach((_entry, index) => paths.add(`${field.name}[${index}]`));
    }
    if (field.kind !== 'table') continue;
    rowsOf(field, typed[field.name]).forEach((_row, index) => {
      for (const column of field.columns ?? []) {
        if (!isGiven(field, column.name)) paths.add(`${field.name}[${index}].${column.name}`);
      }
    });
  }
  return paths;
}

/** Each problem at the nearest place that is drawn: its own path, else what that is a part of. */
export function placeProblems(problems: readonly FieldProblem[], paths: ReadonlySet<string>): PlacedProblems {
  const at = new Map<string, string>();
  const elsewhere: FieldProblem[] = [];
  for (const problem of problems) {
    const place = nearest(problem.path, paths);
    if (place === null) elsewhere.push(problem);
    else at.set(place, [at.get(place), problem.message].filter((message) => message !== undefined).join(' '));
  }
  return { at, elsewhere };
}

/** `updates[0].commit` is a part of `updates[0]`, which is a part of `updates`. */
function nearest(path: string, paths: ReadonlySet<string>): string | null {
  for (
    let place = path;
    place !== '';
    place = place.slice(0, Math.max(place.lastIndexOf('.'), place.lastIndexOf('['), 0))
  ) {
    if (paths.has(place)) return place;
  }
  return null;
}
