import type { GraphQLContext } from '#graphql/context.ts';
import type { WorkItemRecord } from '#models/work-items.ts';

/** What the report of a defect says, apart from its title. */
export interface ReportText {
  observed: string;
  expected: string;
  stepsToReproduce: string[];
}

/** The text of the report; null for other kinds of work item. */
export async function reportText({ state }: WorkItemRecord, { loaders }: GraphQLContext): Promise<ReportText | null> {
  if (state.kind !== 'DEFECT') return null;
  const { observed, expected, stepsToReproduce } = await loaders.bodies.load(state.report.bodySha256);
  return {
    observed: String(observed),
    expected: String(expected),
    stepsToReproduce: Array.isArray(stepsToReproduce) ? stepsToReproduce.map(String) : [],
  };
}
