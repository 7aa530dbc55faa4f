import { notFound } from '#graphql/errors.ts';
import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';

export const workItem: NonNullable<QueryResolvers['workItem']> = async (_parent, { id }, { loaders }) => {
  const record = await loaders.workItems.load(id);
  if (record === null) throw notFound('work item', 'id');
  return record;
};
