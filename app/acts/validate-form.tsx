'use client';

import { VALIDATE_GATE_ITEM } from './documents.ts';
import { JudgeForm, type Judgement } from './judge-form.tsx';
import type { ShownItem, ShownWorkItem } from './shown.ts';
import { useCommand } from './use-command.ts';

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

/** The PMO Lead's Pass or Fail. */
export function ValidateForm({ workItem, item, evidenceBeside = false, onAccepted }: Properties) {
  const command = useCommand(VALIDATE_GATE_ITEM);
  const judge = async (good: boolean, reason: string | null, revision: number) => {
    const outcome = await command.submit({
      workItemId: workItem.id,
      expectedVersion: workItem.version,
      item: item.key,
      revision,
      verdict: good ? 'PASS' : 'FAIL',
      reason,
    });
    if ('accepted' in outcome) onAccepted?.(outcome.version);
    return outcome;
  };
  return (
    <JudgeForm
      workItem={workItem}
      item={item}
      words={WORDS}
      command={command}
      judge={judge}
      evidenceBeside={evidenceBeside}
    />
  );
}
