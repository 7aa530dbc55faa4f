import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { reasonInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const raiseScopeQuestion: NonNullable<MutationResolvers['raiseScopeQuestion']> = (_parent, args, context) => {
  const input = parseInput(reasonInput, args.input);
  return sendCommand(context, input, 'RAISE_REVERSION', () => ({
    type: 'RAISE_REVERSION',
    reversion: 'SCOPE_QUESTION',
    reason: input.text,
  }));
};
