import type { HomePageQueryVariables } from '#graphql/documents/graphql.ts';
import { HOME } from '../home/home-document.ts';
import { query } from './query.ts';

/** What a person has to do, and what of theirs waits on others. */
export const askHome = (variables: HomePageQueryVariables) => query(HOME, variables);
