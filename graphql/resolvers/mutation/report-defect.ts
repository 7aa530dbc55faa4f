import { sha256Of } from '#domain/canonical.ts';
import { DEFECT_RUN, templateReference } from '#domain/templates/index.ts';
import { sendReport } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { reportDefectInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requireSpecs } from '#graphql/inputs/require-ids.ts';
import { storeBody } from '#models/bodies.ts';

export const reportDefect: NonNullable<MutationResolvers['reportDefect']> = async (_parent, args, context) => {
  const input = parseInput(reportDefectInput, args.input);
  const { title, observed, expected, stepsToReproduce, specReference, proposedSeverity } = input;
  await requireSpecs(specReference === null ? [] : [{ id: specReference.specId, path: 'specReference.specId' }]);
  return sendReport(context, input, async ({ takesPart }) => {
    const body = { observed, expected, stepsToReproduce };
    return {
      type: 'REPORT_DEFECT',
      template: templateReference(DEFECT_RUN),
      timeScale: context.timeScale,
      title,
      bodySha256: takesPart ? await storeBody(body) : sha256Of(body),
      specReference,
      proposedSeverity,
    };
  });
};
