'use client';

import { type ReactNode, useState } from 'react';
import { useMe } from '../live/live-context.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { DraftNote } from './draft-note.tsx';
import { draftKey } from './draft-store.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { pathsOf, placeProblems } from './field-problems.ts';
import type { Outcome } from './outcome.ts';
import type { CommandDocument } from './send.ts';
import type { ChoosablePerson, FieldProblem, Form } from './shown.ts';
import { differs, type Typed, tidied } from './typed-values.ts';
import { useCommand } from './use-command.ts';
import { usePeople, useSpecs } from './use-directory.ts';
import { useDraft } from './use-draft.ts';
import { VariantChoice } from './variant-choice.tsx';
import { inOwnWords, problemsWithin, type Written, writtenIn } from './written.ts';

interface Properties<Input extends { commandId: string }, Beside extends object> {
  /** What the form is for, to who does not see where it stands. */
  label: string;
  /** What there is to fill in, the fields named as the command names them; several where its author chooses. */
  forms: readonly [Form, ...Form[]];
  /** Asks which of several forms to fill in. */
  choice?: string;
  /** What stands in the form before anything is typed. */
  begin?: Typed;
  /** What the draft is of, beside whose it is. */
  draftOf: readonly (string | number)[];
  mutation: CommandDocument<Input, Beside>;
  /** The command that was written, by the names of the fields. */
  inputOf: (written: Written) => Omit<Input, 'commandId'>;
  /** The part of the input that holds the fields, where it is not the input itself: problems name them within it. */
  within?: string;
  /** The mutation's variables beside its input. */
  besideOf?: (written: Written) => Beside;
  /** Who can be chosen, as far as what else is chosen decides it; everybody where it is not said. */
  mayBeChosen?: (person: ChoosablePerson, typed: Typed) => boolean;
  /** What the button says: a verb of the process. */
  send: string;
  /** Said once it is accepted. */
  accepted: string;
  onAccepted?: ((version: number) => void) | undefined;
  /** Links of a refusal lead to this work item. */
  workItemId?: string;
  /** Closes the form, where there is something to go back to; the draft goes with it. */
  onBack?: () => void;
  /** Said above the fields. */
  children?: ReactNode;
  /** Said below the fields: what comes of what is chosen in them. */
  consequence?: (typed: Typed) => ReactNode;
}

interface Writing {
  variant: string;
  typed: Typed;
}

const NOTHING: Typed = {};

/** One command as a form, drawn from its fields; what is typed is kept as a draft until it is accepted. */
export function CommandForm<Input extends { commandId: string }, Beside extends object = object>(
  properties: Properties<Input, Beside>,
) {
  const { label, forms, choice, begin = NOTHING, draftOf, mutation, inputOf, mayBeChosen, send: verb } = properties;
  const me = useMe();
  const [first] = forms;
  const [start] = useState<Writing>({ variant: first.variant, typed: begin });
  const formIn = (variant: string) => forms.find((form) => form.variant === variant) ?? first;
  const draft = useDraft<Writing>(
    draftKey(me.id, ...draftOf),
    start,
    ({ variant, typed }) => variant === start.variant && !differs(formIn(variant), typed, start.typed),
  );
  const command = useCommand(mutation);
  const form = formIn(draft.value.variant);
  const kinds = form.fields.flatMap(({ kind, columns }) => [kind, ...(columns ?? []).map((column) => column.kind)]);
  const people = usePeople(kinds.includes('person'));
  const specs = useSpecs(kinds.includes('spec') || kinds.includes('specList'));
  const problems = inOwnWords(
    form,
    writtenIn(form, draft.value.typed, me.timeZone),
    problemsWithin(properties.within, problemsOf(command.outcome)),
  );

  const send = async () => {
    const typed = tidied(form, draft.value.typed);
    draft.change({ variant: form.variant, typed });
    const written = writtenIn(form, typed, me.timeZone);
    const outcome = await command.submit(inputOf(written), properties.besideOf?.(written));
    if (!('accepted' in outcome)) return;
    draft.discard();
    properties.onAccepted?.(outcome.version);
  };

  if (command.outcome !== null && 'accepted' in command.outcome) return <Accepted>{properties.accepted}</Accepted>;
  return (
    <ActFrame
      label={label}
      command={command}
      elsewhere={placeProblems(problems, pathsOf(form, draft.value.typed)).elsewhere}
      showsInputProblems
      workItemId={properties.workItemId}
      onSubmit={() => void send()}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      {properties.children}
      {forms.length > 1 && (
        <VariantChoice
          legend={choice ?? label}
          forms={forms}
          chosen={form.variant}
          disabled={command.sending}
          onChoose={(variant) => {
            command.reset();
            draft.change({ ...draft.value, variant });
          }}
        />
      )}
      <EvidenceForm
        form={form}
        value={draft.value.typed}
        onChange={(typed) => draft.change({ variant: form.variant, typed })}
        problems={problems}
        people={mayBeChosen ? people.filter((person) => mayBeChosen(person, draft.value.typed)) : people}
        specs={specs}
        timeZone={me.timeZone}
        disabled={command.sending}
      />
      {properties.consequence?.(draft.value.typed)}
      <div className={styles.buttons}>
        <SendButton sending={command.sending}>{verb}</SendButton>
        {properties.onBack && (
          <button
            type="button"
            className={styles.quiet}
            disabled={command.sending}
            onClick={() => {
              draft.discard();
              properties.onBack?.();
            }}
          >
            Back
          </button>
        )}
      </div>
    </ActFrame>
  );
}

/** What is wrong by field, whoever says so: the process, or the API of the input as such. */
function problemsOf(outcome: Outcome | null): readonly FieldProblem[] {
  if (outcome === null || 'accepted' in outcome) return [];
  return 'refused' in outcome ? outcome.refused.fields : outcome.problem.fields;
}
