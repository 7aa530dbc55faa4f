import { sendCommand } from '#graphql/commands/send.ts';
import { passwordProof } from '#graphql/commands/sign.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { signature, validateGateItemInput } from '#graphql/inputs/commands.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const validateGateItem: NonNullable<MutationResolvers['validateGateItem']> = (_parent, args, context) => {
  const input = parseInput(validateGateItemInput, args.input);
  const { password } = parseInput(signature, args.input);
  const { item, revision, verdict, reason } = input;
  const toCommand = () => ({ type: 'VALIDATE_GATE_ITEM' as const, item, revision, verdict, reason });
  return sendCommand(context, input, 'VALIDATE_GATE_ITEM', toCommand, passwordProof(password));
};
