'use client';

import { CommandForm } from './command-form.tsx';
import { WITHDRAW } from './decision-documents.ts';
import { plainField, plainForm } from './plain-field.ts';
import { reasonField, type WholeFormProperties } from './whole-form.ts';
import { textIn } from './written.ts';

/** Withdraws a work item, with a link to the one that it repeats where there is one (M-6). */
export function WithdrawForm({ workItemId, version, onAccepted }: WholeFormProperties & { version: number }) {
  return (
    <CommandForm
      label="Withdraw"
      forms={[
        plainForm(
          reasonField('text', 'Why is it withdrawn: a duplicate, not reproducible, or no deviation?'),
          plainField('duplicateOf', 'Duplicate of', 'workItem', {
            required: false,
            options: [workItemId],
            help: 'Words of the title, or the number.',
          }),
        ),
      ]}
      draftOf={[workItemId, 'withdraw']}
      mutation={WITHDRAW}
      inputOf={(written) => ({ workItemId, expectedVersion: version, text: textIn(written, 'text') })}
      besideOf={(written) => ({ duplicateOf: textIn(written, 'duplicateOf') || null })}
      send="Withdraw"
      accepted="It is withdrawn."
      onAccepted={onAccepted}
      workItemId={workItemId}
    >
      <p>
        This ends the run: every next action ends, and open questions are overtaken. It can’t be undone, but all of it
        stays readable (M-6).
      </p>
    </CommandForm>
  );
}
