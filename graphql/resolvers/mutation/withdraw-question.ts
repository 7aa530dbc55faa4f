import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { answerQuestionInput } from '#graphql/inputs/questions.ts';
import { requireOwn } from '#graphql/inputs/require-ids.ts';

export const withdrawQuestion: NonNullable<MutationResolvers['withdrawQuestion']> = (_parent, args, context) => {
  const input = parseInput(answerQuestionInput, args.input);
  const { id, text } = input;
  return sendCommand(context, input, 'WITHDRAW_QUESTION', ({ state }) => {
    requireOwn(state.questions, id, 'question');
    return { type: 'WITHDRAW_QUESTION', id, reason: text };
  });
};
