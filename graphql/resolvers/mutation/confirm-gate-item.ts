import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { confirmGateItemInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const confirmGateItem: NonNullable<MutationResolvers['confirmGateItem']> = (_parent, args, context) => {
  const input = parseInput(confirmGateItemInput, args.input);
  const { item, revision, answer, reason } = input;
  return sendCommand(context, input, 'CONFIRM_GATE_ITEM', () => ({
    type: 'CONFIRM_GATE_ITEM',
    item,
    revision,
    answer,
    reason,
  }));
};
