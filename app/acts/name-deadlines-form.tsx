'use client';

import { useState } from 'react';
import { useMe } from '../live/live-context.ts';
import { useLiveQuery } from '../live/use-live-query.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { beyondRows, DeadlineRows } from './deadline-rows.tsx';
import { changedDeadlines, type Deadlines, eachOnce, presentDeadlines } from './deadlines.ts';
import { DEADLINES_TO_NAME, type DeadlineNaming, NAME_DEADLINES } from './decision-documents.ts';
import { DraftNote } from './draft-note.tsx';
import { draftKey } from './draft-store.ts';
import { Loading } from './loading.tsx';
import { ReasonField } from './reason-field.tsx';
import type { FieldProblem } from './shown.ts';
import { useCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { wallTimeOf } from './wall-time.ts';
import type { WholeFormProperties } from './whole-form.ts';

/** Names or changes the deadlines of the present visit, the old beside the new (M-3). */
export function NameDeadlinesForm({ workItemId, onAccepted }: WholeFormProperties) {
  const { data, problem } = useLiveQuery({
    document: DEADLINES_TO_NAME,
    variables: { id: workItemId },
    initial: null,
    watch: { workItem: workItemId },
  });
  const item = data?.workItem;
  if (!item) return <Loading problem={problem} />;
  if (!item.deadlineNaming) return <p>In the present state the process sets the deadlines itself.</p>;
  return (
    <Naming
      key={item.deadlineNaming.state}
      workItemId={workItemId}
      version={item.version}
      naming={item.deadlineNaming}
      onAccepted={onAccepted}
    />
  );
}

interface Writing {
  named: Deadlines;
  reason: string;
}

function Naming({
  workItemId,
  version,
  naming,
  onAccepted,
}: WholeFormProperties & { version: number; naming: DeadlineNaming }) {
  const me = useMe();
  const command = useCommand(NAME_DEADLINES);
  const owners = eachOnce(naming.owners.map(({ owner }) => owner));
  const present = presentDeadlines(naming.owners);
  // Where none is named yet, as after a reversion, the proposal is for everybody.
  const [start] = useState<Writing>(() => ({
    named: Object.fromEntries(
      present.size === 0
        ? owners.map((owner) => [owner.person?.id ?? owner.role, wallTimeOf(naming.proposedDeadline, me.timeZone)])
        : [...present].map(([key, deadline]) => [key, wallTimeOf(deadline, me.timeZone)]),
    ),
    reason: '',
  }));
  const draft = useDraft<Writing>(
    draftKey(me.id, workItemId, 'deadlines', naming.state),
    start,
    (writing) => JSON.stringify(writing) === JSON.stringify(start),
  );
  const { outcome, sending } = command;
  const problems = problemsOf(outcome);
  const sent = changedDeadlines(owners, draft.value.named, present, me.timeZone);
  const reasonProblem = problems.find(({ path }) => path === 'reason');

  const send = async () => {
    const answer = await command.submit({
      workItemId,
      expectedVersion: version,
      deadlines: sent.map(({ deadline, ownerId, role }) => ({ deadline, ownerId, role })),
      reason: draft.value.reason.trim(),
    });
    if (!('accepted' in answer)) return;
    draft.discard();
    onAccepted?.(answer.version);
  };

  if (outcome !== null && 'accepted' in outcome) return <Accepted>The deadlines are named.</Accepted>;
  return (
    <ActFrame
      label="Name deadlines"
      command={command}
      elsewhere={beyondRows(problems, sent).filter(({ path }) => path !== 'reason')}
      showsInputProblems
      workItemId={workItemId}
      onSubmit={() => void send()}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      <DeadlineRows
        legend={`Deadlines in ${naming.state}`}
        help={
          present.size === 0
            ? 'None is named yet; those given are a proposal. Who is left out gets the earliest.'
            : 'Only what is changed here changes; who has none gets the earliest.'
        }
        owners={owners}
        value={draft.value.named}
        onChange={(named) => draft.change({ ...draft.value, named })}
        sent={sent}
        problems={problems}
        present={present}
        disabled={sending}
      />
      <ReasonField
        label="Why these deadlines?"
        value={draft.value.reason}
        onChange={(reason) => draft.change({ ...draft.value, reason })}
        problem={reasonProblem?.message}
        disabled={sending}
      />
      <div className={styles.buttons}>
        <SendButton sending={sending}>Name deadlines</SendButton>
      </div>
    </ActFrame>
  );
}

function problemsOf(outcome: ReturnType<typeof useCommand>['outcome']): readonly FieldProblem[] {
  if (outcome === null || 'accepted' in outcome) return [];
  return 'refused' in outcome ? outcome.refused.fields : outcome.problem.fields;
}
