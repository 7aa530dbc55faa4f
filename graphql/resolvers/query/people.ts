import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { listPeople } from '#models/people.ts';

export const people: NonNullable<QueryResolvers['people']> = (_parent, { role }) => listPeople(role);
