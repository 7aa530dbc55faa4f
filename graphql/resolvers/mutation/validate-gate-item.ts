import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { validateGateItemInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const validateGateItem: NonNullable<MutationResolvers['validateGateItem']> = (_parent, args, context) => {
  const input = parseInput(validateGateItemInput, args.input);
  const { item, revision, verdict, reason } = input;
  return sendCommand(context, input, 'VALIDATE_GATE_ITEM', () => ({
    type: 'VALIDATE_GATE_ITEM',
    item,
    revision,
    verdict,
    reason,
  }));
};
