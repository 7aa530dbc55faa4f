'use client';

import { useState } from 'react';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { AskProblem, askGraphQL } from '../live/ask-graphql.ts';
import { useLive } from '../live/live-context.ts';
import { MARK_READ, MARK_UNREAD, type ShownMessage, SNOOZE } from './inbox-document.ts';

interface Marked {
  marked: { messages: ShownMessage[] };
}

/** Acts on the own messages. They belong to nobody else, so nothing waits for them: who gets no answer presses again. */
export function useMarking(onMarked: (messages: readonly ShownMessage[]) => void) {
  const { link, queries } = useLive();
  const [problem, setProblem] = useState<string | null>(null);

  /** Whether it is so now. */
  const send = async <Variables>(
    document: TypedDocumentString<Marked, Variables>,
    variables: Variables,
    outlivesPage = false,
  ): Promise<boolean> => {
    setProblem(null);
    try {
      const { marked } = await askGraphQL(document, variables, undefined, outlivesPage);
      onMarked(marked.messages);
      queries.inboxChanged();
      return true;
    } catch (error) {
      if (!(error instanceof AskProblem)) throw error;
      if (error.code === 'UNAUTHENTICATED') link.signedOut();
      setProblem(error.passing ? 'Phasegate did not answer, and nothing was marked. Press again.' : error.message);
      return false;
    }
  };
  const command = () => ({ commandId: crypto.randomUUID() });
  return {
    problem,
    read: (id: string, leaving = false) => send(MARK_READ, { input: { ...command(), ids: [id] } }, leaving),
    readUntil: (until: string) => send(MARK_READ, { input: { ...command(), until } }),
    unread: (id: string) => send(MARK_UNREAD, { input: { ...command(), ids: [id] } }),
    /** Null brings it back. */
    snooze: (id: string, until: string | null) => send(SNOOZE, { input: { ...command(), id, until } }),
  };
}

export type Marking = ReturnType<typeof useMarking>;
