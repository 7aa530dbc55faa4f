import type { DeadLettersQueryVariables } from '#graphql/documents/graphql.ts';
import { DEAD_LETTERS } from '../admin/dead-letter-documents.ts';
import { query } from './query.ts';

/** A page of what could not be sent, the latest first. */
export const askDeadLetters = (variables: DeadLettersQueryVariables) => query(DEAD_LETTERS, variables);
