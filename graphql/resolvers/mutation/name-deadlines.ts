import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { nameDeadlinesInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requireOwners } from '#graphql/inputs/require-ids.ts';

export const nameDeadlines: NonNullable<MutationResolvers['nameDeadlines']> = (_parent, args, context) => {
  const input = parseInput(nameDeadlinesInput, args.input);
  const { deadlines, reason } = input;
  return sendCommand(context, input, 'NAME_DEADLINES', async () => {
    await requireOwners(deadlines);
    return { type: 'NAME_DEADLINES', deadlines, reason };
  });
};
