import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { firstActionOf } from '#models/work-items.ts';

export const myNextAction: NonNullable<QueryResolvers['myNextAction']> = (_parent, _args, { person }) =>
  firstActionOf(person.personId, person.roles);
