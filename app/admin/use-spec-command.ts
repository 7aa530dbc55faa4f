'use client';

import type { SpecKind } from '#domain/vocabulary.ts';
import type { FieldProblem } from '../acts/shown.ts';
import { useOwnCommand } from '../acts/use-own-command.ts';
import { ADD_SPEC, EDIT_SPEC } from './spec-documents.ts';
import { EMPTY_SPEC, type TypedSpec } from './typed-spec.ts';

/** Sends what is written of a spec. */
export function useSpecCommand() {
  const command = useOwnCommand();
  /** Whether it is so now; `specId` null registers a new one. */
  const submit = async (specId: string | null, typed: Partial<TypedSpec>): Promise<boolean> => {
    const answer =
      specId === null
        ? await command.submit(ADD_SPEC, { ...EMPTY_SPEC, ...withKind(typed) })
        : await command.submit(EDIT_SPEC, { specId, ...withKind(typed) });
    return answer !== null;
  };
  const problems: readonly FieldProblem[] = command.problem?.fields ?? [];
  return { ...command, problems, submit };
}

/** A kind comes from a list of them; the API looks all the same. */
const withKind = <Typed extends Partial<TypedSpec>>(typed: Typed) => typed as Typed & { kind: SpecKind };
