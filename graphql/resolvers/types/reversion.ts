import { expectedOwner } from '#domain/owners.ts';
import { previewReversion } from '#domain/reversions.ts';
import type {
  ReversionResolvers,
  VoidConfirmationResolvers,
  VoidValidationResolvers,
} from '#graphql/generated/resolver-types.ts';
import { templateOf } from '#graphql/template-of.ts';

export const Reversion: ReversionResolvers = {
  key: ({ reversion }) => reversion.key,
  title: ({ reversion }) => reversion.title,
  from: ({ reversion }) => reversion.from,
  to: ({ reversion }) => reversion.to,
  raisedBy: ({ record, reversion }) => {
    const [owner] = expectedOwner(record.state, reversion.raisedBy);
    if (owner === undefined) throw new Error(`Nobody raises the reversion ${reversion.key}.`);
    return owner;
  },
  preview: ({ record, reversion }, _args, { now }) =>
    previewReversion(templateOf(record), record.state, reversion, now),
};

export const VoidConfirmation: VoidConfirmationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};

export const VoidValidation: VoidValidationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};
