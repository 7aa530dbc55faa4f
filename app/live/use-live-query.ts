'use client';

import { useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useMemo } from 'react';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { AskProblem, askGraphQL } from './ask-graphql.ts';
import { LIVE, useLive } from './live-context.ts';
import type { Patched } from './live-queries.ts';
import { OneAtATime } from './one-at-a-time.ts';
import type { WorkItemPush } from './push.ts';
import { type Room, roomsOf } from './room.ts';
import { isBehind, versionsIn } from './versions.ts';
import type { Watch } from './watch.ts';

export interface LiveQuery<Result, Variables, Initial extends Result | null = Result> {
  document: TypedDocumentString<Result, Variables>;
  variables: Variables;
  /** What the server rendered the page with; null for what is asked for only now. */
  initial: Initial;
  watch: Watch;
  /** What is shown once a push is worked in. Without it, every push asks again. */
  patch?: (data: Result, push: WorkItemPush) => Patched<Result>;
  /** Whether what is shown is all of the one board that it watches, so that the board's digest must fit; else false. */
  isWhole?: (data: Result) => boolean;
  /** What is shown changes with time alone, too. */
  movesByTime?: boolean;
}

export interface LiveAnswer<Result> {
  data: Result;
  /** A newer state is on its way. */
  refreshing: boolean;
  /** Why what is shown may be old, in a sentence; null while all is well. */
  problem: string | null;
}

const LONGEST_PAUSE_MS = 5_000;
const OVERTAKEN_PAUSE_MS = 100;

/** An answer that was overtaken while it was on its way. */
class OvertakenError extends Error {}

/** Whether asking again can. While the connection is lost nobody asks; its return does. */
const mayHelp = (error: Error) => error instanceof OvertakenError || (error instanceof AskProblem && error.passing);

/**
 * An answer, with what was pushed while it was on its way: a card that came to a board meanwhile is not in it.
 *
 * @throws {OvertakenError} where a push can't be worked in
 */
function catchUp<Result>(
  answered: Result,
  pushes: readonly WorkItemPush[],
  patch: (data: Result, push: WorkItemPush) => Patched<Result>,
): Result {
  return pushes.reduce((result, push) => {
    const { data, complete } = patch(result, push);
    if (!complete) throw new OvertakenError();
    return data;
  }, answered);
}

/** What the server rendered, kept at the present state; never replaced by an older one. */
export function useLiveQuery<Result, Variables, Initial extends Result | null = Result>(
  query: LiveQuery<Result, Variables, Initial>,
): LiveAnswer<Result | Initial> {
  const { document, variables, initial, watch } = query;
  const { client, link, queries } = useLive();
  const asked = JSON.stringify([document.toString(), variables]);
  const watched = JSON.stringify(watch);
  const key = useMemo(() => [LIVE, asked], [asked]);

  const answer = useQuery<Result>({
    queryKey: key,
    queryFn: async ({ signal }) => {
      const pushes = queries.listen();
      const answered = await askGraphQL(document, variables, signal).finally(() => pushes.end());
      const shown = client.getQueryData(key);
      if (isBehind(answered, versionsIn(shown))) throw new OvertakenError();
      queries.learnAll(answered);
      return query.patch === undefined ? answered : catchUp(answered, pushes.heard(), query.patch);
    },
    initialData: initial ?? undefined,
    retry: (_count, error) => link.state() !== 'lost' && mayHelp(error),
    // What was overtaken is there already, one answer later: only who does not answer is spared.
    retryDelay: (count, error) =>
      error instanceof OvertakenError ? OVERTAKEN_PAUSE_MS : Math.min(200 * 2 ** count, LONGEST_PAUSE_MS),
  });
  const data: Result | Initial = answer.data ?? initial;
  const problem = answer.failureReason instanceof AskProblem ? answer.failureReason : null;

  const patch = useEffectEvent((shown: unknown, push: WorkItemPush) => query.patch?.(shown as Result, push) ?? null);
  const isWhole = useEffectEvent((shown: unknown) => query.isWhole?.(shown as Result) ?? false);
  const movesByTime = query.movesByTime ?? false;
  useEffect(() => {
    let again: ReturnType<typeof setTimeout> | undefined;
    let pause = OVERTAKEN_PAUSE_MS;
    const requests = new OneAtATime(async () => {
      await client.refetchQueries({ queryKey: key, exact: true });
      // Newer than what was shown, but overtaken on its way: good enough to look at while the next one comes.
      const { data: shown, status } = client.getQueryState(key) ?? {};
      const behind = status === 'success' && isBehind(shown, queries.newest);
      pause = behind ? Math.min(pause * 2, LONGEST_PAUSE_MS) : OVERTAKEN_PAUSE_MS;
      clearTimeout(again);
      if (behind) again = setTimeout(() => void refresh(), pause);
    });
    const refresh = () => requests.ask();
    const entry = {
      watch: JSON.parse(watched) as Watch,
      shown: () => client.getQueryData(key),
      show: (next: unknown) => client.setQueryData(key, next),
      refresh,
      patch: (shown: unknown, push: WorkItemPush) => patch(shown, push),
      isWhole: (shown: unknown) => isWhole(shown),
      movesByTime,
    };
    // What was rendered may be old by now; of a work item the answer to the watch tells, of all else only asking. What
    // was shown, folded and is shown again may have been passed by meanwhile.
    const asks = link.state() !== 'connecting' && !('workItem' in entry.watch);
    if (asks || isBehind(entry.shown(), queries.newest)) void refresh();
    const remove = queries.add(entry);
    return () => {
      remove();
      clearTimeout(again);
    };
  }, [client, key, link, movesByTime, queries, watched]);

  /** The server rendered the page again, as after a navigation. */
  useEffect(() => {
    if (initial === null) return;
    queries.learnAll(initial);
    client.setQueryData(key, initial);
  }, [client, initial, key, queries]);

  const rooms = JSON.stringify(roomsOf(watch, data));
  useEffect(() => {
    const leave = (JSON.parse(rooms) as Room[]).map((room) => link.watch(room));
    return () => {
      for (const one of leave) one();
    };
  }, [link, rooms]);

  const signedOut = problem?.code === 'UNAUTHENTICATED';
  useEffect(() => {
    if (signedOut) link.signedOut();
  }, [link, signedOut]);

  return { data, refreshing: answer.isFetching, problem: problem?.message ?? null };
}
