import { verifyAll } from '#graphql/audit.ts';
import { notFound } from '#graphql/errors.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { verifyAudit as verifyChains } from '#models/verify-audit.ts';

export const verifyAudit: NonNullable<QueryResolvers['verifyAudit']> = async (_parent, args, { loaders }) => {
  const workItemId = args.workItemId ?? null;
  if (workItemId === null) return verifyAll();
  const verification = await verifyChains(workItemId);
  // Where only the read model is lost, there is a chain to verify all the same.
  if (verification.events === 0 && (await loaders.workItems.load(workItemId)) === null) {
    throw notFound('work item', 'workItemId');
  }
  return verification;
};
