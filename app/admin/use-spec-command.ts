'use client';

import { useRef, useState } from 'react';
import type { SpecKind } from '#domain/vocabulary.ts';
import type { Outcome, SendProblem } from '../acts/outcome.ts';
import type { FieldProblem } from '../acts/shown.ts';
import { AskProblem, askGraphQL } from '../live/ask-graphql.ts';
import { useLive } from '../live/live-context.ts';
import { ADD_SPEC, EDIT_SPEC } from './spec-documents.ts';
import { EMPTY_SPEC, type TypedSpec } from './typed-spec.ts';

interface State {
  sending: boolean;
  done: boolean;
  problem: SendProblem | null;
}

const IDLE: State = { sending: false, done: false, problem: null };

/** Sends what is written of a spec. It is no work item: nothing waits for it, so whoever gets no answer sends it again. */
export function useSpecCommand() {
  const { link } = useLive();
  const [state, setState] = useState(IDLE);
  /** The same content goes out under the same id, so that a lost answer leaves one spec. */
  const sent = useRef<{ content: string; commandId: string } | null>(null);

  /** Whether it is so now; `specId` null registers a new one. */
  const submit = async (specId: string | null, typed: Partial<TypedSpec>): Promise<boolean> => {
    const content = JSON.stringify([specId, typed]);
    if (sent.current?.content !== content) sent.current = { content, commandId: crypto.randomUUID() };
    const { commandId } = sent.current;
    setState({ ...IDLE, sending: true });
    try {
      if (specId === null) await askGraphQL(ADD_SPEC, { input: { commandId, ...EMPTY_SPEC, ...withKind(typed) } });
      else await askGraphQL(EDIT_SPEC, { input: { commandId, specId, ...withKind(typed) } });
      sent.current = null;
      setState({ ...IDLE, done: true });
      return true;
    } catch (error) {
      if (!(error instanceof AskProblem)) throw error;
      const { code, message, fields } = error;
      setState({ ...IDLE, problem: { code, message, fields } });
      if (code === 'UNAUTHENTICATED') link.signedOut();
      return false;
    }
  };

  const outcome: Outcome | null = state.problem === null ? null : { problem: state.problem };
  const problems: readonly FieldProblem[] = state.problem?.fields ?? [];
  return { ...state, outcome, problems, submit, stillTrying: false, stop: () => undefined };
}

/** A kind comes from a list of them; the API looks all the same. */
const withKind = <Typed extends Partial<TypedSpec>>(typed: Typed) => typed as Typed & { kind: SpecKind };
