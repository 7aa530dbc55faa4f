import type { Severity } from '#domain/vocabulary.ts';
import type { ReportDefectInput } from '#graphql/documents/graphql.ts';
import type { ChoosableSpec, FieldProblem } from '../acts/shown.ts';
import { listOf, type Typed, textOf, tidied } from '../acts/typed-values.ts';
import { SPEC, STEPS, WHAT } from './report-forms.ts';

/** A report as far as it is written. */
export interface ReportDraft {
  typed: Typed;
  /** "No spec covers this" was said. */
  noSpec: boolean;
  /** Null leaves it to the process. */
  severity: Severity | null;
}

export const EMPTY_REPORT: ReportDraft = { typed: {}, noSpec: false, severity: null };

/** Whether there is nothing in it that is worth keeping. */
export function isEmptyReport({ typed, noSpec, severity }: ReportDraft): boolean {
  const written = Object.values(typed).some((value) => (typeof value === 'string' ? value !== '' : value.length > 0));
  return !written && !noSpec && severity === null;
}

/** Without blanks around texts and without empty steps, so that problems name what is shown. */
export const tidyReport = (draft: ReportDraft): ReportDraft => ({
  ...draft,
  typed: { ...tidied(WHAT, draft.typed), ...tidied(SPEC, draft.typed), ...tidied(STEPS, draft.typed) },
});

/** The command that a tidy draft amounts to. */
export function toReportInput({ typed, noSpec, severity }: ReportDraft): Omit<ReportDefectInput, 'commandId'> {
  const text = (name: string) => textOf(typed[name]);
  return {
    title: text('title'),
    observed: text('observed'),
    expected: text('expected'),
    specReference: noSpec ? null : { specId: text('specId'), section: text('section'), version: text('version') },
    noSpecFound: noSpec,
    stepsToReproduce: [...listOf(typed.stepsToReproduce)],
    proposedSeverity: severity,
  };
}

/** A chosen spec brings its present version, unless another one was written by hand. */
export function withSpecVersion(before: Typed, after: Typed, specs: readonly ChoosableSpec[]): Typed {
  const versionOf = (typed: Typed) => specs.find(({ id }) => id === textOf(typed.specId))?.version ?? '';
  if (textOf(before.specId) === textOf(after.specId)) return after;
  const written = textOf(after.version);
  return written === '' || written === versionOf(before) ? { ...after, version: versionOf(after) } : after;
}

const SPEC_PATH = /^specReference\./;

/** Problems of the command by the names of the fields. */
export const toFieldProblems = (problems: readonly FieldProblem[]): FieldProblem[] =>
  problems.map(({ path, message }) => ({ path: path.replace(SPEC_PATH, ''), message }));
