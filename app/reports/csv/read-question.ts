import { SEVERITIES } from '#domain/vocabulary.ts';
import { type Filters, readFilters } from '../../filters/filters.ts';
import { isReportable, type Period, PRESETS, readPeriod } from '../period.ts';

/** What is wrong with a parameter of an address, for people. */
export interface ParameterProblem {
  name: string;
  message: string;
}

const LONGEST_TEXT = 200;
const A_DAY = 'Give a day of the years 2000 to 2099, such as 2026-01-31.';

/** The parameters that there are, and what is wrong with a value; null where nothing is. */
const PARAMETERS: Readonly<Record<string, (value: string) => string | null>> = {
  from: (value) => (isReportable(value) ? null : A_DAY),
  to: (value) => (isReportable(value) ? null : A_DAY),
  period: oneOf(PRESETS.map(({ key }) => key)),
  severity: oneOf(SEVERITIES),
  rated: oneOf(['yes', 'no']),
  overdue: oneOf(['yes']),
  open: oneOf(['yes']),
  text: (value) => (value.length <= LONGEST_TEXT ? null : `Give ${LONGEST_TEXT} characters at most.`),
  state: () => null,
  template: () => null,
  owner: () => null,
  spec: () => null,
};

/**
 * What the address of a file asks for. A page shows what it can of an address; a file of something else than was asked for
 * would be taken for the right one.
 */
export function readQuestion(
  parameters: URLSearchParams,
  today: string,
): { period: Period; filters: Filters } | { problems: ParameterProblem[] } {
  const problems = [...new Set(parameters.keys())].flatMap((name): ParameterProblem[] => {
    const problemOf = Object.hasOwn(PARAMETERS, name) ? PARAMETERS[name] : undefined;
    if (problemOf === undefined)
      return [{ name, message: `There is no such parameter; there are ${Object.keys(PARAMETERS).join(', ')}.` }];
    const values = parameters.getAll(name);
    if (values.length > 1 && name !== 'severity') return [{ name, message: 'Give it once.' }];
    const message = values.map(problemOf).find((problem) => problem !== null) ?? null;
    return message === null ? [] : [{ name, message }];
  });
  if (problems.length > 0) return { problems };
  const given = Object.fromEntries([...parameters.keys()].map((name) => [name, parameters.getAll(name)]));
  const { period, problem } = readPeriod(given, today);
  if (problem !== null) return { problems: [{ name: 'to', message: 'Give a day that is not before the first.' }] };
  return { period, filters: readFilters(given) };
}

function oneOf(values: readonly string[]): (value: string) => string | null {
  return (value) => (values.includes(value) ? null : `Give ${values.join(', ')}.`);
}
