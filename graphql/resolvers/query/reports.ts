import { type PeriodReports, periodReports } from '#domain/reports/reports.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { parseFilter } from '#graphql/inputs/filter.ts';
import { parsePeriod } from '#graphql/inputs/reports.ts';
import { readReportGround } from '#models/report-ground.ts';

export const reports: NonNullable<QueryResolvers['reports']> = async (_parent, args, { now }) => {
  const question = { period: parsePeriod(args, now), filter: await parseFilter(args.filter), now };
  let read: Promise<PeriodReports> | null = null;
  return { ...question, ofPeriod: () => (read ??= readReportGround(question).then(periodReports)) };
};
