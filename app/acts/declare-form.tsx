'use client';

import { useState } from 'react';
import { useMe } from '../live/live-context.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { beyondRows, DeadlineRows } from './deadline-rows.tsx';
import { eachOnce, namedDeadlines, proposedDeadlines } from './deadlines.ts';
import { DECLARE_STATE } from './documents.ts';
import { DraftNote } from './draft-note.tsx';
import { draftKey } from './draft-store.ts';
import type { FieldProblem, ShownWorkItem } from './shown.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';

interface Properties {
  workItem: ShownWorkItem;
  onAccepted?: (version: number) => void;
}

/** Declares the next state, naming a deadline for each owner who can get an action there (M-2, GI-2). */
export function DeclareForm({ workItem, onAccepted }: Properties) {
  const me = useMe();
  const command = useCommand(DECLARE_STATE);
  const [declaration] = workItem.declarations;
  const [proposed] = useState(() => proposedDeadlines(declaration, me.timeZone));
  const draft = useDraft(
    draftKey(me.id, workItem.id, 'declare', workItem.state),
    proposed,
    (named) => JSON.stringify(named) === JSON.stringify(proposed),
  );
  if (declaration === undefined) return <p>No further state can be declared.</p>;

  const { to } = declaration;
  const owners = declaration.deadlinesNeeded ? eachOnce(declaration.owners) : [];
  const { outcome, sending } = command;
  const problems: readonly FieldProblem[] = outcome !== null && 'refused' in outcome ? outcome.refused.fields : [];
  const sent = namedDeadlines(owners, draft.value, me.timeZone);

  const send = async () => {
    const answer = await command.submit({
      workItemId: workItem.id,
      expectedVersion: workItem.version,
      to,
      deadlines: sent.map(({ deadline, ownerId, role }) => ({ deadline, ownerId, role })),
    });
    if (!('accepted' in answer)) return;
    draft.discard();
    onAccepted?.(answer.version);
  };

  if (outcome !== null && 'accepted' in outcome) {
    return <Accepted>{to} is declared.</Accepted>;
  }
  return (
    <ActFrame
      label={`Declare ${to}`}
      command={command}
      elsewhere={beyondRows(problems, sent)}
      workItemId={workItem.id}
      onSubmit={() => void send()}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      {owners.length === 0 ? (
        <p>In {to} the severity’s limit is the deadline; none is to be named.</p>
      ) : (
        <DeadlineRows
          legend={`Deadlines in ${to}`}
          help={`Each owner’s actions in ${to} get their deadline here; those given are a proposal. Who is left out gets the earliest.`}
          owners={owners}
          value={draft.value}
          onChange={draft.change}
          sent={sent}
          problems={problems}
          disabled={sending}
        />
      )}
      <div className={styles.buttons}>
        <SendButton sending={sending}>Declare {to}</SendButton>
      </div>
    </ActFrame>
  );
}
