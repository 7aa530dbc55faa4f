'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import type { TypedDocumentString } from '#graphql/documents/graphql.ts';
import type { Outcome, SendProblem } from '../acts/outcome.ts';
import { AskProblem, askGraphQL } from '../live/ask-graphql.ts';
import { useLive } from '../live/live-context.ts';
import type { ShownSettings } from './settings-document.ts';

interface State {
  sending: boolean;
  done: boolean;
  problem: SendProblem | null;
}

const IDLE: State = { sending: false, done: false, problem: null };

/** Sends what somebody chose for themselves; the page is then rendered anew, since every time on it may be another. */
export function useSettingsCommand<Input extends { commandId: string }>(
  document: TypedDocumentString<{ settings: ShownSettings }, { input: Input }>,
) {
  const { link } = useLive();
  const router = useRouter();
  const [state, setState] = useState(IDLE);
  const sent = useRef<{ content: string; commandId: string } | null>(null);

  /** What holds now; null where it was not accepted. */
  const submit = async (choice: Omit<Input, 'commandId'>): Promise<ShownSettings | null> => {
    const content = JSON.stringify(choice);
    if (sent.current?.content !== content) sent.current = { content, commandId: crypto.randomUUID() };
    const { commandId } = sent.current;
    setState({ ...IDLE, sending: true });
    try {
      const { settings } = await askGraphQL(document, { input: { commandId, ...choice } as Input });
      sent.current = null;
      setState({ ...IDLE, done: true });
      router.refresh();
      return settings;
    } catch (error) {
      if (!(error instanceof AskProblem)) throw error;
      const { code, message, fields } = error;
      setState({ ...IDLE, problem: { code, message, fields } });
      if (code === 'UNAUTHENTICATED') link.signedOut();
      return null;
    }
  };
  const outcome: Outcome | null = state.problem === null ? null : { problem: state.problem };
  return { ...state, outcome, submit, stillTrying: false, stop: () => undefined, reset: () => setState(IDLE) };
}
