import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { changeSeverityInput } from '#graphql/inputs/decisions.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';

export const changeSeverity: NonNullable<MutationResolvers['changeSeverity']> = (_parent, args, context) => {
  const input = parseInput(changeSeverityInput, args.input);
  return sendCommand(context, input, 'CHANGE_SEVERITY', () => ({
    type: 'CHANGE_SEVERITY',
    severity: input.severity,
    rationale: input.rationale,
  }));
};
