import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { parseFilter } from '#graphql/inputs/filter.ts';
import { pageInput } from '#graphql/inputs/lists.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { figureInput, parsePeriod } from '#graphql/inputs/reports.ts';
import { listReportedWorkItems } from '#models/reported-work-items.ts';

const page = pageInput(50);

export const reportedWorkItems: NonNullable<QueryResolvers['reportedWorkItems']> = async (_parent, args, { now }) => {
  const { figure } = parseInput(figureInput, args);
  const period = parsePeriod(args, now);
  const { first, after } = parseInput(page, args);
  const filter = await parseFilter(args.filter);
  return listReportedWorkItems({ figure, period, filter, first, after, now });
};
