'use client';

import { useEffect, useRef, useState } from 'react';
import { useMe } from '../live/live-context.ts';
import { Accepted } from './accepted.tsx';
import { ActFrame, SendButton } from './act-frame.tsx';
import styles from './acts.module.css';
import { SUBMIT_EVIDENCE } from './documents.ts';
import { DraftNote } from './draft-note.tsx';
import { draftKey, draftKeysBelow } from './draft-store.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { pathsOf, placeProblems } from './field-problems.ts';
import { NewerRevision } from './newer-revision.tsx';
import { reuse } from './reuse.ts';
import { ReuseOffer } from './reuse-offer.tsx';
import type { Form, ShownItem, ShownWorkItem } from './shown.ts';
import { differs, type Typed, tidied, toEvidence, toTyped } from './typed-values.ts';
import { useCommand } from './use-command.ts';
import { usePeople, useSpecs } from './use-directory.ts';
import { useDraft } from './use-draft.ts';
import { VariantChoice } from './variant-choice.tsx';
import { formOf } from './variants.ts';

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  onAccepted?: (version: number) => void;
}

/** Evidence that is being written. */
interface Writing {
  variant: string;
  typed: Typed;
  /** The work item's version that its author was looking at. */
  version: number;
}

const INPUTS = 'input, select, textarea';

const EMPTY_FORM: Form = { variant: '', fields: [] };

/** Evidence as its form asks for it; what is there already is where a new revision begins. */
export function SupplyForm({ workItem, item, onAccepted }: Properties) {
  const me = useMe();
  const [base, setBase] = useState(() => ({ revision: item.evidence?.revision ?? 0, version: workItem.version }));
  const [start] = useState(() => beginning(item, me.timeZone));
  const key = draftKey(me.id, workItem.id, item.key);
  const formIn = (variant: string) =>
    item.forms.find((form) => form.variant === variant) ?? item.forms[0] ?? EMPTY_FORM;
  const draft = useDraft<Writing>(
    `${key}/${base.revision}`,
    { ...start, version: base.version },
    ({ variant, typed }) => variant === start.variant && !differs(formIn(variant), typed, start.typed),
  );
  // A draft that was begun on an earlier revision is still somebody's work.
  useEffect(() => {
    const [latest] = draftKeysBelow(localStorage, key);
    const revision = Number(latest?.slice(key.length + 1));
    if (latest !== undefined && Number.isInteger(revision)) setBase((before) => ({ ...before, revision }));
  }, [key]);

  const fields = useRef<HTMLDivElement>(null);
  const [taken, setTaken] = useState<{ revision: number; fits: boolean; before: Writing } | null>(null);
  const take = ({ revision, evidence }: ShownItem['revisions'][number]) => {
    const again = reuse(item.forms, evidence, me.timeZone);
    if (again === null) return;
    setTaken({ revision, fits: again.fits, before: taken?.before ?? draft.value });
    draft.change({ variant: again.variant, typed: again.typed, version: draft.value.version });
    command.reset();
    requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>(INPUTS)?.focus());
  };
  /** Emptied while somebody had it open: what stands in the form is then from a revision that no longer counts. */
  const leftOver = item.evidence === null && base.revision > 0 ? { revision: base.revision, fits: true } : null;
  const undo = () => {
    if (taken !== null) draft.change(taken.before);
    setTaken(null);
    requestAnimationFrame(() => fields.current?.querySelector<HTMLElement>(INPUTS)?.focus());
  };

  const command = useCommand(SUBMIT_EVIDENCE);
  const form = formIn(draft.value.variant);
  const kinds = form.fields.flatMap(({ kind, columns }) => [kind, ...(columns ?? []).map((column) => column.kind)]);
  const people = usePeople(kinds.includes('person'));
  const specs = useSpecs(kinds.includes('spec') || kinds.includes('specList'));
  const { outcome, sending } = command;
  const problems = outcome !== null && 'refused' in outcome ? outcome.refused.fields : [];
  const stale = outcome !== null && 'refused' in outcome && outcome.refused.code === 'STALE_VERSION';

  const send = async (version: number) => {
    const typed = tidied(form, draft.value.typed);
    draft.change({ ...draft.value, typed, version });
    const answer = await command.submit({
      workItemId: workItem.id,
      expectedVersion: version,
      item: item.key,
      evidence: toEvidence(form, typed, me.timeZone),
    });
    if (!('accepted' in answer)) return;
    draft.discard();
    setTaken(null);
    onAccepted?.(answer.version);
  };

  if (outcome !== null && 'accepted' in outcome) {
    return <Accepted>Your evidence of {item.key} is accepted.</Accepted>;
  }
  return (
    <ActFrame
      label={`Evidence of ${item.key}`}
      command={command}
      elsewhere={placeProblems(problems, pathsOf(form, draft.value.typed)).elsewhere}
      onSubmit={() => void send(draft.value.version)}
    >
      <DraftNote draft={draft} timeZone={me.timeZone} />
      <NewerRevision item={item} base={base.revision} timeZone={me.timeZone} />
      <ReuseOffer
        item={item}
        taken={taken ?? leftOver}
        onTake={take}
        onUndo={taken !== null && differs(formIn(taken.before.variant), taken.before.typed, {}) ? undo : null}
        timeZone={me.timeZone}
        disabled={sending}
      />
      {item.forms.length > 1 && (
        <VariantChoice
          legend="What the evidence says"
          forms={item.forms}
          chosen={form.variant}
          disabled={sending}
          onChoose={(variant) => {
            command.reset();
            draft.change({ ...draft.value, variant });
          }}
        />
      )}
      <div ref={fields}>
        <EvidenceForm
          form={form}
          value={draft.value.typed}
          onChange={(typed) => draft.change({ ...draft.value, variant: form.variant, typed })}
          problems={problems}
          people={people}
          specs={specs}
          timeZone={me.timeZone}
          disabled={sending}
        />
      </div>
      <div className={styles.buttons}>
        {stale ? (
          <button type="button" className="button" disabled={sending} onClick={() => void send(workItem.version)}>
            Send for version {workItem.version} all the same
          </button>
        ) : (
          <SendButton sending={sending}>Submit evidence</SendButton>
        )}
      </div>
    </ActFrame>
  );
}

/** The evidence that counts, as it would have been typed; else nothing, in the form to offer first. */
function beginning(item: ShownItem, timeZone: string): { variant: string; typed: Typed } {
  const evidence = item.evidence?.evidence ?? {};
  const form = item.evidence === null ? item.forms[0] : (formOf(item.forms, evidence) ?? item.forms[0]);
  return form === undefined
    ? { variant: '', typed: {} }
    : { variant: form.variant, typed: toTyped(form, evidence, timeZone) };
}
