import { previewReversion } from '#domain/reversions.ts';
import type {
  RestartedClockResolvers,
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
  raisedBy: ({ reversion }) => reversion.raisedBy,
  preview: ({ record, reversion }, _args, { person, now }) =>
    previewReversion(templateOf(record), record.state, reversion.key, person.personId, now),
};

export const VoidConfirmation: VoidConfirmationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};

export const VoidValidation: VoidValidationResolvers = {
  by: ({ by }, _args, { loaders }) => loaders.people.load(by),
};

export const RestartedClock: RestartedClockResolvers = {
  startsAt: ({ restartsAt }) => restartsAt,
};
