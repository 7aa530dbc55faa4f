'use client';

import { useState } from 'react';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { useLive } from '../live/live-context.ts';
import { useAsk } from '../live/use-ask.ts';
import { MARK_READ, MARK_UNREAD, type ShownMessage, SNOOZE } from './inbox-document.ts';

interface Marked {
  marked: { messages: ShownMessage[] };
}

/**
 * Acts on the own messages. They belong to nobody else, so nothing waits for them: who gets no answer presses again.
 *
 * @param shown what may be marked
 * @param keep what is to stay where it is: as it was before it is marked, since the news of it may come before the
 * answer, and as it is afterwards
 */
export function useMarking(shown: readonly ShownMessage[], keep: (messages: readonly ShownMessage[]) => void) {
  const { queries } = useLive();
  const ask = useAsk();
  const [problem, setProblem] = useState<string | null>(null);

  /** Whether it is so now. */
  const send = async <Variables>(
    document: TypedDocumentString<Marked, Variables>,
    variables: Variables,
    concerns: (message: ShownMessage) => boolean,
    outlivesPage = false,
  ): Promise<boolean> => {
    setProblem(null);
    keep(shown.filter(concerns));
    const answer = await ask(document, variables, outlivesPage);
    if ('problem' in answer) {
      const { passing, message } = answer.problem;
      setProblem(passing ? 'Phasegate did not answer, and nothing was marked. Press again.' : message);
      return false;
    }
    keep(answer.data.marked.messages);
    queries.inboxChanged();
    return true;
  };
  const command = () => ({ commandId: crypto.randomUUID() });
  const one = (id: string) => (message: ShownMessage) => message.id === id;
  return {
    problem,
    read: (id: string, leaving = false) => send(MARK_READ, { input: { ...command(), ids: [id] } }, one(id), leaving),
    readUntil: (until: string) => send(MARK_READ, { input: { ...command(), until } }, () => false),
    unread: (id: string) => send(MARK_UNREAD, { input: { ...command(), ids: [id] } }, one(id)),
    /** Null brings it back. */
    snooze: (id: string, until: string | null) => send(SNOOZE, { input: { ...command(), id, until } }, one(id)),
  };
}

export type Marking = ReturnType<typeof useMarking>;
