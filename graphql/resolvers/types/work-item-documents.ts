import { z } from 'zod';
import type { WorkItemResolvers } from '#graphql/generated/resolver-types.ts';
import { parseInput } from '#graphql/inputs/parse-input.ts';
import { listFilings } from '#models/filings.ts';

const MOST = 1_000;
const RULE = `Ask for the newest 1 to ${MOST}.`;

const input = z.object({
  newest: z
    .int()
    .min(1, RULE)
    .max(MOST, RULE)
    .nullish()
    .transform((given) => given ?? MOST),
  before: z
    .int()
    .positive('Name a version, from 1.')
    .nullish()
    .transform((given) => given ?? undefined),
});

/** Found by their index; no text is read before it is asked for. */
export const documentVersions: NonNullable<WorkItemResolvers['documentVersions']> = async ({ id }, args) => {
  const { newest, before } = parseInput(input, args);
  return (await listFilings(id, { before, limit: newest })).reverse();
};
