'use client';

import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { WITHDRAW_QUESTION } from './question-documents.ts';
import { textIn } from './written.ts';

const FORM = plainForm(plainField('text', 'Why you withdraw it', 'longText'));

interface Properties {
  workItem: { id: string; version: number };
  questionId: string;
  onAccepted: (version: number) => void;
  onBack: () => void;
}

/** Takes a question back, with a reason (GI-5). */
export function WithdrawQuestionForm({ workItem, questionId, onAccepted, onBack }: Properties) {
  return (
    <CommandForm
      label="Withdraw the question"
      forms={[FORM]}
      draftOf={[workItem.id, 'withdraw', questionId]}
      mutation={WITHDRAW_QUESTION}
      inputOf={(written) => ({
        workItemId: workItem.id,
        expectedVersion: workItem.version,
        id: questionId,
        text: textIn(written, 'text'),
      })}
      send="Withdraw"
      accepted="The question is withdrawn."
      onAccepted={onAccepted}
      onBack={onBack}
    />
  );
}
