'use client';

import { CommandForm } from './command-form.tsx';
import { DECIDE_DEFECT, RECLASSIFY } from './decision-documents.ts';
import { plainForm } from './plain-field.ts';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

const DECISIONS = {
  DEFECT: {
    mutation: DECIDE_DEFECT,
    label: 'It is a defect',
    says: 'Recorded in the Phase Gate Document; the run goes on (M-6).',
    rationale: 'Why is it a defect?',
    accepted: 'It is recorded as a defect.',
  },
  FEATURE: {
    mutation: RECLASSIFY,
    label: 'It is a feature',
    says: 'This ends the defect run: every next action ends, and open questions are overtaken. It can’t be undone (M-6).',
    rationale: 'Why is it a feature?',
    accepted: 'It is recorded as a feature, and the run has ended.',
  },
} as const;

/** Defect or feature: the Product Owner's decision, with its rationale (M-6). */
export function DecideForm({
  workItemId,
  version,
  decision,
  onAccepted,
}: WholeFormProperties & { version: number; decision: keyof typeof DECISIONS }) {
  const { mutation, label, says, rationale, accepted } = DECISIONS[decision];
  return (
    <CommandForm
      label={label}
      forms={[plainForm(reasonField('text', rationale))]}
      draftOf={[workItemId, 'decide', decision]}
      mutation={mutation}
      inputOf={(written) => ({ workItemId, expectedVersion: version, text: textIn(written, 'text') })}
      send={label}
      accepted={accepted}
      onAccepted={onAccepted}
      workItemId={workItemId}
    >
      <p>{says}</p>
    </CommandForm>
  );
}
