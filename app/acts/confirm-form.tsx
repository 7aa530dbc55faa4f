'use client';

import { CONFIRM_GATE_ITEM } from './documents.ts';
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
  label: 'Confirm',
  yes: 'Yes, it is so',
  no: 'No…',
  reasonLabel: 'Why is it not so?',
  sendNo: 'No, it is not so',
};

/** The owner's Yes or No. */
export function ConfirmForm({ workItem, item, evidenceBeside = false, onAccepted }: Properties) {
  const command = useCommand(CONFIRM_GATE_ITEM);
  const judge = async (good: boolean, reason: string | null, revision: number) => {
    const outcome = await command.submit({
      workItemId: workItem.id,
      expectedVersion: workItem.version,
      item: item.key,
      revision,
      answer: good ? 'YES' : 'NO',
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
