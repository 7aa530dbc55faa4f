import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { namePersonInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requirePeople } from '#graphql/inputs/require-ids.ts';

export const nameReproductionOwner: NonNullable<MutationResolvers['nameReproductionOwner']> = (
  _parent,
  args,
  context,
) => {
  const input = parseInput(namePersonInput, args.input);
  const { toId, reason } = input;
  return sendCommand(context, input, 'NAME_REPRODUCTION_OWNER', async () => {
    await requirePeople([{ id: toId, path: 'toId' }]);
    return { type: 'NAME_REPRODUCTION_OWNER', toId, reason };
  });
};
