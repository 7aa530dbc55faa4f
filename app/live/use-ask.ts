'use client';

import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { AskProblem, askGraphQL } from './ask-graphql.ts';
import { useLive } from './live-context.ts';

/** What the API answered, or why it did not. */
export type Answer<Result> = { data: Result } | { problem: AskProblem };

/** Asks the API once, for what somebody pressed; where they are signed out, the whole page says so. */
export function useAsk() {
  const { link } = useLive();
  return async <Result, Variables>(
    document: TypedDocumentString<Result, Variables>,
    variables: Variables,
    outlivesPage = false,
  ): Promise<Answer<Result>> => {
    try {
      return { data: await askGraphQL(document, variables, undefined, outlivesPage) };
    } catch (error) {
      if (!(error instanceof AskProblem)) throw error;
      if (error.code === 'UNAUTHENTICATED') link.signedOut();
      return { problem: error };
    }
  };
}
