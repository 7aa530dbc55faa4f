import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { answerQuestionInput } from '#graphql/inputs/questions.ts';
import { requireOwn } from '#graphql/inputs/require-ids.ts';

export const respondToEscalation: NonNullable<MutationResolvers['respondToEscalation']> = (_parent, args, context) => {
  const input = parseInput(answerQuestionInput, args.input);
  const { id, text } = input;
  return sendCommand(context, input, 'RESPOND_TO_ESCALATION', ({ state }) => {
    requireOwn(state.escalations, id, 'escalation');
    return { type: 'RESPOND_TO_ESCALATION', id, text };
  });
};
