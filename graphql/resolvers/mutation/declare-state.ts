import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { declareStateInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requireOwners } from '#graphql/inputs/require-ids.ts';

export const declareState: NonNullable<MutationResolvers['declareState']> = (_parent, args, context) => {
  const input = parseInput(declareStateInput, args.input);
  const { to, deadlines } = input;
  return sendCommand(context, input, 'DECLARE_STATE', async () => {
    await requireOwners(deadlines);
    return { type: 'DECLARE_STATE', to, deadlines };
  });
};
