'use client';

import { useState } from 'react';
import { VALIDATE_GATE_ITEM } from './documents.ts';
import { JudgeForm, type Judgement } from './judge-form.tsx';
import { PasswordField } from './password-field.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import { useCommand } from './use-command.ts';
import { useProof } from './use-proof.ts';

interface Properties {
  workItem: ShownWorkItem;
  item: ShownItem;
  /** The page shows the evidence beside the form. */
  evidenceBeside?: boolean;
  onAccepted?: (version: number) => void;
}

const WORDS: Judgement = {
  label: 'Validate',
  yes: 'Pass',
  no: 'Fail…',
  reasonLabel: 'Why does it fail?',
  sendNo: 'Fail',
};

const REAUTHENTICATE = 'REAUTHENTICATE';

/** The PMO Lead's Pass or Fail, signed anew with the password where the last proof of it is too old (G-4). */
export function ValidateForm({ workItem, item, evidenceBeside = false, onAccepted }: Properties) {
  const command = useCommand(VALIDATE_GATE_ITEM);
  const [asked, setAsked] = useState(false);
  const [password, setPassword] = useState('');
  const proof = useProof();
  const refusal = command.outcome !== null && 'refused' in command.outcome ? command.outcome.refused : null;
  const asks = refusal?.code === REAUTHENTICATE;
  const judge = async (good: boolean, reason: string | null, revision: number) => {
    const outcome = await command.submit({
      workItemId: workItem.id,
      expectedVersion: workItem.version,
      item: item.key,
      revision,
      verdict: good ? 'PASS' : 'FAIL',
      reason,
      password: password === '' ? null : password,
    });
    if ('accepted' in outcome || ('refused' in outcome && outcome.refused.code === REAUTHENTICATE)) setPassword('');
    if ('refused' in outcome && outcome.refused.code === REAUTHENTICATE) setAsked(true);
    if ('accepted' in outcome) {
      if (password !== '') proof.renewed();
      onAccepted?.(outcome.version);
    }
    return outcome;
  };
  // The refusal says so above the field; at the field it stands in few words.
  const problem = asks
    ? (refusal.fields.find(({ path }) => path === 'password')?.message ?? 'Enter your password.')
    : undefined;
  return (
    <JudgeForm
      workItem={workItem}
      item={item}
      words={WORDS}
      command={command}
      judge={judge}
      evidenceBeside={evidenceBeside}
      proof={
        asked || asks || proof.isOld
          ? {
              field: (
                <PasswordField value={password} onChange={setPassword} problem={problem} disabled={command.sending} />
              ),
              paths: ['password'],
            }
          : undefined
      }
    />
  );
}
