import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { readdressQuestionInput } from '#graphql/inputs/questions.ts';
import { requireOwn, requirePeople } from '#graphql/inputs/require-ids.ts';

export const readdressQuestion: NonNullable<MutationResolvers['readdressQuestion']> = (_parent, args, context) => {
  const input = parseInput(readdressQuestionInput, args.input);
  const { id, ownerId, reason } = input;
  return sendCommand(context, input, 'READDRESS_QUESTION', async ({ state }) => {
    requireOwn(state.questions, id, 'question');
    await requirePeople([{ id: ownerId, path: 'ownerId' }]);
    return { type: 'READDRESS_QUESTION', id, ownerId, reason };
  });
};
