import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { askQuestionInput } from '#graphql/inputs/questions.ts';
import { requirePeople } from '#graphql/inputs/require-ids.ts';

export const askQuestion: NonNullable<MutationResolvers['askQuestion']> = (_parent, args, context) => {
  const input = parseInput(askQuestionInput, args.input);
  const { text, ownerId, deadline } = input;
  return sendCommand(context, input, 'ASK_QUESTION', async () => {
    await requirePeople([{ id: ownerId, path: 'ownerId' }]);
    return { type: 'ASK_QUESTION', text, ownerId, deadline };
  });
};
