import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { answerQuestionInput } from '#graphql/inputs/questions.ts';
import { requireOwn } from '#graphql/inputs/require-ids.ts';

export const ruleOnDispute: NonNullable<MutationResolvers['ruleOnDispute']> = (_parent, args, context) => {
  const input = parseInput(answerQuestionInput, args.input);
  const { id, text } = input;
  return sendCommand(context, input, 'RULE_ON_DISPUTE', ({ state }) => {
    requireOwn(state.questions, id, 'question');
    return { type: 'RULE_ON_DISPUTE', id, text };
  });
};
