import type { Severity } from '#domain/vocabulary.ts';
import { SEVERITIES } from '#domain/vocabulary.ts';
import type { WorkItemFilter } from '#graphql/documents/graphql.ts';

/** What boards and lists are narrowed to, as it stands in the address. */
export interface Filters {
  severities: readonly Severity[];
  /** Whether a severity was proposed or decided: what has none counts as Critical. Empty for both. */
  rated: '' | 'yes' | 'no';
  overdue: boolean;
  /** `me`, or a person's id; empty for everybody. */
  owner: string;
  text: string;
  /** Key of a state; empty for all. */
  state: string;
  /** Key of a process template; empty for all. */
  template: string;
  /** Id of a canonical spec; empty for all. */
  spec: string;
  /** Only what is open: neither closed nor withdrawn nor reclassified. */
  open: boolean;
}

export const NO_FILTERS: Filters = {
  severities: [],
  rated: '',
  overdue: false,
  owner: '',
  text: '',
  state: '',
  template: '',
  spec: '',
  open: false,
};

/** The owner that stands for whoever looks. */
export const ME = 'me';

/** Parameters of an address, as pages get them. */
export type SearchParameters = Readonly<Record<string, string | string[] | undefined>>;

const MAX_TEXT = 200;

/** What an address asks for; what it says beyond that is nothing to us. */
export function readFilters(parameters: SearchParameters): Filters {
  const all = (name: string): string[] => [parameters[name] ?? []].flat();
  const one = (name: string): string => all(name)[0] ?? '';
  return {
    severities: SEVERITIES.filter((severity) => all('severity').includes(severity)),
    rated: (['yes', 'no'] as const).find((rated) => rated === one('rated')) ?? '',
    overdue: one('overdue') === 'yes',
    owner: one('owner'),
    text: one('text').slice(0, MAX_TEXT),
    state: one('state'),
    template: one('template'),
    spec: one('spec'),
    open: one('open') === 'yes',
  };
}

/** The same in an address; nothing that narrows nothing. */
export function writeFilters(filters: Filters): URLSearchParams {
  const { severities, rated, overdue, owner, text, state, template, spec, open } = filters;
  const parameters = new URLSearchParams(severities.map((severity) => ['severity', severity]));
  if (rated !== '') parameters.set('rated', rated);
  if (overdue) parameters.set('overdue', 'yes');
  if (owner !== '') parameters.set('owner', owner);
  if (text.trim() !== '') parameters.set('text', text);
  if (state !== '') parameters.set('state', state);
  if (template !== '') parameters.set('template', template);
  if (spec !== '') parameters.set('spec', spec);
  if (open) parameters.set('open', 'yes');
  return parameters;
}

export const narrows = (filters: Filters): boolean => writeFilters(filters).size > 0;

/** What the API is asked; null where nothing is narrowed. */
export function toWorkItemFilter(filters: Filters, me: string): WorkItemFilter | null {
  if (!narrows(filters)) return null;
  const { severities, rated, overdue, owner, text, state, template, spec, open } = filters;
  return {
    severities: severities.length === 0 ? null : [...severities],
    rated: rated === '' ? null : rated === 'yes',
    overdue: overdue ? true : null,
    ownerId: owner === '' ? null : owner === ME ? me : owner,
    text: text.trim() === '' ? null : text,
    states: state === '' ? null : [state],
    template: template === '' ? null : template,
    specId: spec === '' ? null : spec,
    dispositions: open ? ['ACTIVE'] : null,
  };
}
