'use client';

import { useState } from 'react';
import type { Outcome } from './outcome.ts';
import { type CommandDocument, send } from './send.ts';

/** A command as a form sees it. */
export interface SentCommand<Input> {
  submit: (input: Omit<Input, 'commandId'>) => Promise<Outcome>;
  /** On its way: the button says "Sending…" and the form is `aria-busy`. */
  sending: boolean;
  /** It has been repeated for two seconds or more. */
  stillTrying: boolean;
  /** Gives up waiting; the command may have been accepted all the same. */
  stop: () => void;
  /** The last outcome; null before the first and while one is on its way. */
  outcome: Outcome | null;
  /** Forgets the last outcome. */
  reset: () => void;
}

/** Sends commands of one kind, one at a time. */
export function useCommand<Input extends { commandId: string }>(mutation: CommandDocument<Input>): SentCommand<Input> {
  const [sending, setSending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return {
    submit: async (input) => {
      setSending(true);
      const answer = await send(mutation, input);
      setSending(false);
      setOutcome(answer);
      return answer;
    },
    sending,
    stillTrying: false,
    stop: () => undefined,
    outcome,
    reset: () => setOutcome(null),
  };
}
