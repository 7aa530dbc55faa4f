'use client';

import { CommandForm } from './command-form.tsx';
import { plainField, plainForm } from './plain-field.ts';
import { ANSWER_QUESTION, RULE_ON_DISPUTE } from './question-documents.ts';
import type { ShownQuestion } from './shown.ts';
import { textIn } from './written.ts';

const ANSWER = plainForm(plainField('text', 'Your answer', 'longText'));
const RULING = plainForm(plainField('text', 'Your ruling', 'longText'));

interface Properties {
  workItem: { id: string; version: number };
  question: Pick<ShownQuestion, 'id' | 'kind'>;
  onAccepted?: ((version: number) => void) | undefined;
}

/** The written answer that closes a question (GI-5), or the ruling that closes a dispute. */
export function AnswerForm({ workItem, question, onAccepted }: Properties) {
  const rules = question.kind === 'DISPUTE';
  return (
    <CommandForm
      label={rules ? 'Rule on the dispute' : 'Answer the question'}
      forms={[rules ? RULING : ANSWER]}
      draftOf={[workItem.id, 'answer', question.id]}
      mutation={rules ? RULE_ON_DISPUTE : ANSWER_QUESTION}
      inputOf={(written) => ({
        workItemId: workItem.id,
        expectedVersion: workItem.version,
        id: question.id,
        text: textIn(written, 'text'),
      })}
      send={rules ? 'Rule' : 'Answer'}
      accepted={rules ? 'Your ruling is recorded.' : 'Your answer is recorded.'}
      onAccepted={onAccepted}
    />
  );
}
