import { sendCommand } from '#graphql/commands/send.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { flagDeliveryRiskInput } from '#graphql/inputs/questions.ts';
import { requireSpecs } from '#graphql/inputs/require-ids.ts';

export const flagDeliveryRisk: NonNullable<MutationResolvers['flagDeliveryRisk']> = (_parent, args, context) => {
  const input = parseInput(flagDeliveryRiskInput, args.input);
  const { specId, text, deadline } = input;
  return sendCommand(context, input, 'FLAG_DELIVERY_RISK', async () => {
    await requireSpecs([{ id: specId, path: 'specId' }]);
    return { type: 'FLAG_DELIVERY_RISK', specId, text, deadline };
  });
};
