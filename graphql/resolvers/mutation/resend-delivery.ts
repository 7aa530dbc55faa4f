import { notFound } from '#graphql/errors.ts';
import type { MutationResolvers } from '#graphql/generated/resolver-types.ts';
import { resendDeliveryInput } from '#graphql/inputs/messages.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { requireAdmin } from '#graphql/require-admin.ts';
import { type Delivery, findDeliveries, reviveDeliveries } from '#models/deliveries.ts';

export const resendDelivery: NonNullable<MutationResolvers['resendDelivery']> = async (_parent, args, context) => {
  const { ids } = parseInput(resendDeliveryInput, args.input);
  requireAdmin(context);
  await findEach(ids);
  await reviveDeliveries(ids, new Date(context.now));
  return findEach(ids);
};

/** In the order asked for. */
async function findEach(ids: readonly string[]): Promise<Delivery[]> {
  const found = new Map((await findDeliveries(ids)).map((delivery) => [delivery.id, delivery]));
  return ids.map((id, place) => {
    const delivery = found.get(id);
    if (delivery === undefined) throw notFound('delivery', `ids.${place}`);
    return delivery;
  });
}
