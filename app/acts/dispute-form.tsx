'use client';

import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { RAISE_DISPUTE } from './question-documents.ts';
import { textIn } from './written.ts';

const FORM = plainForm(
  plainField('text', 'What is disputed', 'longText'),
  plainField('deadline', 'By when', 'dateTime', {
    required: false,
    help: 'Due in 24 hours unless you say otherwise (A-5).',
  }),
);

interface Properties {
  workItemId: string;
  onAccepted?: ((version: number) => void) | undefined;
  onBack?: () => void;
}

/** A dispute over content, for the Head of Specs Team to rule on. */
export function DisputeForm({ workItemId, onAccepted, onBack }: Properties) {
  return (
    <CommandForm
      label="Raise a dispute"
      forms={[FORM]}
      draftOf={[workItemId, 'dispute']}
      mutation={RAISE_DISPUTE}
      inputOf={(written) => ({ workItemId, text: textIn(written, 'text') })}
      besideOf={(written) => ({ deadline: typeof written.deadline === 'string' ? written.deadline : null })}
      send="Raise the dispute"
      accepted="The dispute is raised; the Head of Specs Team rules on it."
      onAccepted={onAccepted}
      onBack={onBack}
    />
  );
}
