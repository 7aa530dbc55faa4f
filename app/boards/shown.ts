import { type Filters, type SearchParameters, writeFilters } from '../filters/filters.ts';

/** How many cards of a column a board shows, step by step; the last is what the API gives at once. */
const STEPS = [30, 100, 200] as const;

/** How many an address asks for. */
export function shownOf({ show }: SearchParameters): number {
  return STEPS.find((step) => String(step) === show) ?? STEPS[0];
}

/** The address that shows more; null when there is no further step. */
export function morePath(page: string, filters: Filters, shown: number): string | null {
  const next = STEPS.find((step) => step > shown);
  if (next === undefined) return null;
  const parameters = writeFilters(filters);
  parameters.set('show', String(next));
  return `${page}?${parameters.toString()}`;
}
