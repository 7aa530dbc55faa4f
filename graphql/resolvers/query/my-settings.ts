import type { QueryResolvers } from '#graphql/generated/resolver-types.ts';
import { settingsOf } from '#graphql/messages.ts';

export const mySettings: NonNullable<QueryResolvers['mySettings']> = (_parent, _args, { person }) => settingsOf(person);
