import { requireWorkItem } from '#graphql/commands/payload.ts';
import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { withdrawInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const withdraw: NonNullable<MutationResolvers['withdraw']> = (_parent, args, context) => {
  const input = parseInput(withdrawInput, { ...args.input, duplicateOf: args.duplicateOf });
  const { text, duplicateOf } = input;
  return sendCommand(context, input, 'WITHDRAW', async () => {
    if (duplicateOf !== null) await requireWorkItem(context, duplicateOf, 'duplicateOf');
    return { type: 'WITHDRAW', rationale: text, duplicateOf };
  });
};
