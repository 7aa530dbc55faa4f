import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { reasonInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const reclassify: NonNullable<MutationResolvers['reclassify']> = (_parent, args, context) => {
  const input = parseInput(reasonInput, args.input);
  return sendCommand(context, input, 'RECLASSIFY', () => ({ type: 'RECLASSIFY', rationale: input.text }));
};
