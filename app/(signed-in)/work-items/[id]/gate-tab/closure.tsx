'use client';

import { useRef } from 'react';
import { ClosureStepForm } from '../../../../acts/closure-step-form.tsx';
import { EvidenceView } from '../../../../acts/evidence-view.tsx';
import { holds } from '../../../../acts/reader.ts';
import type { ShownClosureStep } from '../../../../acts/shown.ts';
import { formOf } from '../../../../acts/variants.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Gated } from '../documents.ts';
import styles from './closure.module.css';
import { DeviationNotes } from './deviation-notes.tsx';

/** What is left to do after the last gate, in the order in which it is owed (process.md 7). */
export function Closure({ workItem }: { workItem: Gated }) {
  const me = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  const { closureSteps: steps, closureComplete } = workItem;
  if (steps.length === 0) return null;
  const done = steps.filter((step) => step.done).length;
  const closer = workItem.nextActions.find(({ kind }) => kind === 'CLOSE_STEP' || kind === 'IMPROVE')?.owner ?? null;
  const isMine = closer !== null && holds(me, closer);
  return (
    <section className={styles.closure} aria-labelledby="closure">
      <h2 id="closure" ref={heading} tabIndex={-1}>
        Closure: {done} of {steps.length} done
        {closureComplete && <span className={styles.complete}>closure complete</span>}
      </h2>
      <ol className={styles.steps}>
        {steps.map((step) => (
          <li key={step.key} className={styles.step}>
            <p>
              <span className={step.open ? styles.now : undefined}>{step.title}</span>{' '}
              <StepState step={step} closer={closer} />
            </p>
            {step.done && <StepRecord step={step} timeZone={me.timeZone} />}
            {step.open && isMine && (
              // Once accepted, the form goes with its step; its reader goes on from the top.
              <ClosureStepForm workItem={workItem} step={step} onAccepted={() => heading.current?.focus()} />
            )}
          </li>
        ))}
      </ol>
      <DeviationNotes questions={workItem.questions} />
    </section>
  );
}

interface StateProperties {
  step: ShownClosureStep;
  /** Whose the open step is. */
  closer: Gated['nextActions'][number]['owner'] | null;
}

/** Whether a step is done, by whom and when; else whether it has to be, and by when. */
function StepState({ step, closer }: StateProperties) {
  if (step.done) {
    return (
      <span className={styles.done}>
        done{step.by && ` by ${step.by.name}`}
        {step.at && (
          <>
            , <RelativeTime at={step.at} past />
          </>
        )}
      </span>
    );
  }
  return (
    <span className={styles.quiet}>
      {step.mandatory ? 'mandatory' : 'at discretion, in writing'}
      {step.open && closer && (
        <>
          {' '}
          · <OwnerName owner={closer} />
        </>
      )}
      {step.open && step.deadline && (
        <>
          {' '}
          · <RelativeTime at={step.deadline} owner={closer ?? undefined} deadline />
        </>
      )}
      {!step.open && ' · after the steps before it'}
    </span>
  );
}

/** What was recorded, folded. */
function StepRecord({ step, timeZone }: { step: ShownClosureStep; timeZone: string }) {
  if (step.record === null) return null;
  return (
    <details className={styles.record}>
      <summary>What was recorded</summary>
      <EvidenceView form={formOf(step.forms, step.record)} evidence={step.record} timeZone={timeZone} />
    </details>
  );
}
