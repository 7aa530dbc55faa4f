'use client';

import { useEffect, useRef, useState } from 'react';
import { useLive } from '../live/live-context.ts';
import type { Outcome } from './outcome.ts';
import { type CommandDocument, STOPPED, send } from './send.ts';

/** A command as a form sees it. */
export interface SentCommand<Input, Beside extends object = object> {
  submit: (input: Omit<Input, 'commandId'>, beside?: Beside) => Promise<Outcome>;
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

interface State {
  sending: boolean;
  stillTrying: boolean;
  outcome: Outcome | null;
}

const IDLE: State = { sending: false, stillTrying: false, outcome: null };

/** Sends commands of one kind, one at a time; what is shown elsewhere follows an accepted one at once. */
export function useCommand<Input extends { commandId: string }, Beside extends object = object>(
  mutation: CommandDocument<Input, Beside>,
): SentCommand<Input, Beside> {
  const { link, queries } = useLive();
  const [state, setState] = useState(IDLE);
  const waiting = useRef<AbortController | null>(null);
  /** A command that nobody knows the outcome of: the same content goes out under the same id. */
  const unknown = useRef<{ content: string; commandId: string } | null>(null);
  useEffect(() => () => waiting.current?.abort(), []);

  const submit = async (input: Omit<Input, 'commandId'>, beside?: Beside): Promise<Outcome> => {
    const content = JSON.stringify([input, beside]);
    const commandId = unknown.current?.content === content ? unknown.current.commandId : crypto.randomUUID();
    const controller = new AbortController();
    waiting.current = controller;
    setState({ ...IDLE, sending: true });
    const outcome = await send(mutation, input, {
      beside,
      commandId,
      signal: controller.signal,
      onStillTrying: () => setState({ ...IDLE, sending: true, stillTrying: true }),
    });
    const stopped = 'problem' in outcome && outcome.problem.code === STOPPED;
    unknown.current = stopped ? { content, commandId } : null;
    setState({ ...IDLE, outcome });
    if ('accepted' in outcome) {
      queries.heard(outcome.workItemId, outcome.version);
      queries.mineChanged();
    }
    if ('problem' in outcome && outcome.problem.code === 'UNAUTHENTICATED') link.signedOut();
    return outcome;
  };

  return { ...state, submit, stop: () => waiting.current?.abort(), reset: () => setState(IDLE) };
}
