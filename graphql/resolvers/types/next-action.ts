import type { NextActionResolvers } from '#graphql/generated/resolver-types.ts';

export const NextAction: NextActionResolvers = {
  id: ({ action }) => action.id,
  workItem: async ({ workItemId }, _args, { loaders }) => {
    const record = await loaders.workItems.load(workItemId);
    if (record === null) throw new Error(`Work item ${workItemId} has a next action and can’t be read.`);
    return record;
  },
  owner: ({ action }) => action.owner,
  kind: ({ action }) => action.kind,
  item: ({ action }) => action.item,
  text: ({ action }) => action.text,
  why: ({ action }) => action.why,
  deadline: ({ action }) => action.deadline,
  overdue: ({ action }, _args, { now }) => action.deadline < now,
};
