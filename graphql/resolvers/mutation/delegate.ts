import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { delegateInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requirePeople } from '#graphql/inputs/require-ids.ts';

export const delegate: NonNullable<MutationResolvers['delegate']> = (_parent, args, context) => {
  const input = parseInput(delegateInput, args.input);
  const { item, toId, reason } = input;
  return sendCommand(context, input, 'DELEGATE', async () => {
    await requirePeople([{ id: toId, path: 'toId' }]);
    return { type: 'DELEGATE', item, toId, reason };
  });
};
