'use client';

import { useId, useState } from 'react';
import { ownerName } from '../components/owner-name.ts';
import { roleTitles } from '../components/role-titles.ts';
import { useMe } from '../live/live-context.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { eachOnce, isUnnamed, keyOf, namedDeadlines, problemOf, proposedDeadlines, sameForAll } from './deadlines.ts';
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
  const id = useId();
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
  const general = problems.find(({ path }) => path === 'deadlines');
  const placed = sent.map((_, index) => problemOf(problems, index));
  const elsewhere = problems.filter(({ path }) => path !== 'deadlines' && !placed.some((one) => one?.path === path));

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
      elsewhere={elsewhere}
      workItemId={workItem.id}
      onSubmit={() => void send()}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      {owners.length === 0 ? (
        <p>In {to} the severity’s limit is the deadline; none is to be named.</p>
      ) : (
        <fieldset className={styles.group} aria-describedby={`${id}-help`}>
          <legend>Deadlines in {to}</legend>
          <span className={styles.help} id={`${id}-help`}>
            Each owner’s actions in {to} get their deadline here; those given are a proposal. Who is left out gets the
            earliest. Times in {me.timeZone.replaceAll('_', ' ')}.
          </span>
          <div className={styles.cells}>
            {owners.map((owner) => {
              const key = keyOf(owner);
              const index = sent.findIndex((one) => one.key === key);
              const problem = placed[index] ?? general;
              return (
                <div key={`${owner.role} ${key}`} className={styles.field}>
                  <label className={styles.label} htmlFor={`${id}-${key}`}>
                    {ownerName(owner)}
                    {owner.person !== null && <span className={styles.optional}> · {roleTitles([owner.role])}</span>}
                  </label>
                  <input
                    id={`${id}-${key}`}
                    name={`deadline ${key}`}
                    type="datetime-local"
                    value={draft.value[key] ?? ''}
                    disabled={sending}
                    aria-invalid={problem !== undefined || undefined}
                    aria-describedby={problem === undefined ? undefined : `${id}-${key}-problem`}
                    onChange={({ target }) => draft.change({ ...draft.value, [key]: target.value })}
                  />
                  {problem !== undefined && (
                    <span className={styles.problem} id={`${id}-${key}-problem`}>
                      {problem.message}
                    </span>
                  )}
                </div>
              );
            })}
          </div>
          {owners.length > 1 && (
            <div className={styles.fill}>
              <button
                type="button"
                className={styles.quiet}
                disabled={sending || isUnnamed(draft.value) || sent.length === owners.length}
                onClick={() => draft.change(sameForAll(owners, draft.value))}
              >
                The first one for all who have none
              </button>
            </div>
          )}
        </fieldset>
      )}
      <div className={styles.buttons}>
        <SendButton sending={sending}>Declare {to}</SendButton>
      </div>
    </ActFrame>
  );
}
