'use client';

import { useRef, useState } from 'react';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import { useAsk } from '../live/use-ask.ts';
import type { Outcome, SendProblem } from './outcome.ts';

interface State {
  sending: boolean;
  done: boolean;
  problem: SendProblem | null;
}

const IDLE: State = { sending: false, done: false, problem: null };

/**
 * Sends commands that concern no work item: nothing waits for them, so whoever gets no answer sends them again. A form
 * sees it as it sees {@link useCommand}'s.
 */
export function useOwnCommand() {
  const ask = useAsk();
  const [state, setState] = useState(IDLE);
  /** The same content goes out under the same id, so that a lost answer leaves one effect. */
  const sent = useRef<{ content: string; commandId: string } | null>(null);

  /** What holds now; null where it was not accepted. */
  const submit = async <Result, Input extends { commandId: string }>(
    document: TypedDocumentString<Result, { input: Input }>,
    choice: Omit<Input, 'commandId'>,
  ): Promise<Result | null> => {
    const content = JSON.stringify([document, choice]);
    if (sent.current?.content !== content) sent.current = { content, commandId: crypto.randomUUID() };
    const { commandId } = sent.current;
    setState({ ...IDLE, sending: true });
    const answer = await ask(document, { input: { commandId, ...choice } as Input });
    if ('problem' in answer) {
      const { code, message, fields } = answer.problem;
      setState({ ...IDLE, problem: { code, message, fields } });
      return null;
    }
    sent.current = null;
    setState({ ...IDLE, done: true });
    return answer.data;
  };
  const outcome: Outcome | null = state.problem === null ? null : { problem: state.problem };
  return { ...state, outcome, submit, stillTrying: false, stop: () => undefined, reset: () => setState(IDLE) };
}
