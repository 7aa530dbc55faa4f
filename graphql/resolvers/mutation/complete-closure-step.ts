import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { completeClosureStepInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const completeClosureStep: NonNullable<MutationResolvers['completeClosureStep']> = (_parent, args, context) => {
  const input = parseInput(completeClosureStepInput, args.input);
  return sendCommand(context, input, 'COMPLETE_CLOSURE_STEP', () => ({
    type: 'COMPLETE_CLOSURE_STEP',
    step: input.step,
    record: input.record,
  }));
};
