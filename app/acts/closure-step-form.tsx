'use client';

import { COMPLETE_CLOSURE_STEP } from './closure-documents.ts';
import { CommandForm } from './command-form.tsx';
import type { ShownClosureStep } from './shown.ts';

interface Properties {
  workItem: { id: string; version: number };
  step: ShownClosureStep;
  onAccepted?: ((version: number) => void) | undefined;
}

/** The record of a closure step, as its forms ask for it; where it is at discretion, one of them says so in writing. */
export function ClosureStepForm({ workItem, step, onAccepted }: Properties) {
  const [first, ...others] = step.forms;
  if (first === undefined) return <p>Nothing is to be written for this step.</p>;
  return (
    <CommandForm
      label={step.title}
      forms={[first, ...others]}
      choice="What the record says"
      draftOf={[workItem.id, 'closure', step.key]}
      mutation={COMPLETE_CLOSURE_STEP}
      inputOf={(record) => ({ workItemId: workItem.id, expectedVersion: workItem.version, step: step.key, record })}
      within="record"
      send="Record"
      accepted="The record is accepted."
      onAccepted={onAccepted}
    />
  );
}
