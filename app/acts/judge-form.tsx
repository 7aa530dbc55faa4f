'use client';

import { type ReactNode, useRef, useState } from 'react';
import { useMe } from '../live/live-context.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { draftKey } from './draft-store.ts';
import { EvidenceView } from './evidence-view.tsx';
import type { Outcome } from './outcome.ts';
import { ReasonField } from './reason-field.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import type { SentCommand } from './use-command.ts';
import { useDraft } from './use-draft.ts';
import { formOf } from './variants.ts';
import { WrittenBy } from './written-by.tsx';

/** How an answer or a verdict is given. */
export interface Judgement {
  label: string;
  yes: string;
  /** Begins with what the button says; a trailing … means that a reason is asked. */
  no: string;
  reasonLabel: string;
  sendNo: string;
}

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  words: Judgement;
  command: Pick<SentCommand<never>, 'sending' | 'stillTrying' | 'stop' | 'outcome' | 'reset'>;
  judge: (good: boolean, reason: string | null, revision: number) => Promise<Outcome>;
  /** The page shows the evidence beside the form. */
  evidenceBeside: boolean;
  /** What goes with the word that is given, above the buttons, and the paths at which it shows problems. */
  proof?: { field: ReactNode; paths: readonly string[] };
}

const isBlank = (reason: string) => reason.trim() === '';

/**
 * Says yes or no to a revision of evidence. What is judged is the revision that was on the page when its reader began to
 * read: a newer one is shown when they ask for it.
 */
export function JudgeForm({ workItem, item, words, command, judge, evidenceBeside, proof }: Properties) {
  const me = useMe();
  const [begun, setBegun] = useState(item);
  const [asking, setAsking] = useState(false);
  const no = useRef<HTMLButtonElement>(null);
  const draft = useDraft<string>(draftKey(me.id, workItem.id, item.key, 'reason', words.label), '', isBlank);
  // What there was nothing of, or who reads wrote themselves, is no surprise to them.
  const read = begun.evidence === null || item.evidence?.by.id === me.id ? item : begun;
  const { evidence } = read;
  if (evidence === null) return <p>There is no evidence of {item.key} to look at yet.</p>;

  const { outcome, sending } = command;
  const problems = outcome !== null && 'refused' in outcome ? outcome.refused.fields : [];
  const newer = item.evidence !== null && item.evidence.revision !== evidence.revision ? item.evidence : null;
  const send = async (good: boolean) => {
    const answer = await judge(good, good ? null : draft.value, evidence.revision);
    if ('accepted' in answer) draft.discard();
  };
  if (outcome !== null && 'accepted' in outcome) return <Accepted>Your word on {item.key} is accepted.</Accepted>;
  const asksReason = asking || !isBlank(draft.value);
  return (
    <ActFrame
      label={`${words.label} ${item.key}`}
      command={command}
      elsewhere={problems.filter(({ path }) => path !== 'reason' && !proof?.paths.includes(path))}
      onSubmit={() => void send(!asksReason)}
    >
      {!evidenceBeside && <ReadEvidence item={read} evidence={evidence} timeZone={me.timeZone} />}
      {newer !== null && (
        <div className={styles.note} role="status">
          <p>
            {newer.by.name} has written revision {newer.revision} since; what you read counts no longer.
          </p>
          <button
            type="button"
            className={styles.quiet}
            onClick={() => {
              setBegun(item);
              command.reset();
            }}
          >
            {evidenceBeside ? `I have read revision ${newer.revision}` : `Show revision ${newer.revision}`}
          </button>
        </div>
      )}
      {asksReason && (
        <>
          <ReasonField
            label={words.reasonLabel}
            value={draft.value}
            onChange={draft.change}
            problem={problems.find(({ path }) => path === 'reason')?.message}
            disabled={sending}
          />
          {proof?.field}
          <div className={styles.buttons}>
            <SendButton sending={sending}>{words.sendNo}</SendButton>
            <button
              type="button"
              className={styles.quiet}
              disabled={sending}
              onClick={() => {
                draft.discard();
                setAsking(false);
                command.reset();
                requestAnimationFrame(() => no.current?.focus());
              }}
            >
              Back
            </button>
          </div>
        </>
      )}
      {!asksReason && proof?.field}
      {!asksReason && (
        <div className={styles.buttons}>
          <SendButton sending={sending}>{words.yes}</SendButton>
          <button
            ref={no}
            type="button"
            className={styles.quiet}
            disabled={sending}
            onClick={(event) => {
              const form = event.currentTarget.form;
              setAsking(true);
              command.reset();
              requestAnimationFrame(() => form?.querySelector('textarea')?.focus());
            }}
          >
            {words.no}
          </button>
        </div>
      )}
    </ActFrame>
  );
}

interface ReadProperties {
  item: ShownItem;
  evidence: NonNullable<ShownItem['evidence']>;
  timeZone: string;
}

/** What is judged, with the remarks that its judge gets. */
function ReadEvidence({ item, evidence, timeZone }: ReadProperties) {
  return (
    <>
      <WrittenBy evidence={evidence} timeZone={timeZone} />
      <EvidenceView form={formOf(item.forms, evidence.evidence)} evidence={evidence.evidence} timeZone={timeZone} />
      {item.flags.map((flag) => (
        <p key={flag} className={styles.note}>
          {flag}
        </p>
      ))}
    </>
  );
}
