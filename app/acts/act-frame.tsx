'use client';

import { type ReactNode, type SubmitEvent, useRef } from 'react';
import styles from './acts.module.css';
import { CommandState } from './command-state.tsx';
import type { FieldProblem } from './shown.ts';
import type { SentCommand } from './use-command.ts';
import { useProblemFocus } from './use-problem-focus.ts';

interface Properties {
  /** What the form is for, to who does not see where it stands. */
  label: string;
  command: Pick<SentCommand<never>, 'sending' | 'stillTrying' | 'stop' | 'outcome'>;
  /** Problems of fields that the form does not draw. */
  elsewhere?: readonly FieldProblem[];
  /** What the API finds wrong with the input as such is shown at the fields, too. */
  showsInputProblems?: boolean;
  /** What a refusal names as missing then links to its place there. */
  workItemId?: string | undefined;
  onSubmit: () => void;
  children: ReactNode;
}

/** A form for one act: the server says what is wrong, never the browser; focus goes to the first problem. */
export function ActFrame({
  label,
  command,
  elsewhere,
  showsInputProblems,
  workItemId,
  onSubmit,
  children,
}: Properties) {
  const form = useRef<HTMLFormElement>(null);
  useProblemFocus(form, command.outcome);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!command.sending) onSubmit();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      aria-busy={command.sending}
      noValidate
      onSubmit={submit}
    >
      {children}
      <CommandState
        command={command}
        elsewhere={elsewhere}
        showsInputProblems={showsInputProblems}
        workItemId={workItemId}
      />
    </form>
  );
}

/** The button that sends; while a command is on its way it says so. */
export function SendButton({ sending, children }: { sending: boolean; children: ReactNode }) {
  return (
    <button type="submit" className="button" disabled={sending}>
      {sending ? 'Sending…' : children}
    </button>
  );
}
