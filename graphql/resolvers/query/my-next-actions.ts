import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { listActionsOf } from '#models/work-items.ts';

export const myNextActions: NonNullable<QueryResolvers['myNextActions']> = (_parent, _args, { person }) =>
  listActionsOf(person.personId, person.roles);
