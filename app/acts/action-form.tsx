'use client';

import Link from 'next/link';
import styles from './acts.module.css';
import { AnswerForm } from './answer-form.tsx';
import { ClosureStepForm } from './closure-step-form.tsx';
import { DecideActionForm } from './decide-action-form.tsx';
import { DeclareForm } from './declare-form.tsx';
import { ItemForm } from './item-form.tsx';
import { NameDeadlinesForm } from './name-deadlines-form.tsx';
import { NameOwnerForm } from './name-owner-form.tsx';
import { owedEscalation } from './owed-escalation.ts';
import { owedQuestion } from './owed-question.ts';
import { QuestionHead } from './question-head.tsx';
import { RaiseReversionForm } from './raise-reversion-form.tsx';
import { RespondForm } from './respond-form.tsx';
import type { ShownAction, ShownItem, ShownWorkItem } from './shown.ts';

interface Properties {
  workItem: ShownWorkItem;
  action: ShownAction;
  /** Called with the work item's new version once the command was accepted. */
  onAccepted?: (version: number) => void;
}

const ACTS: Partial<Record<ShownAction['kind'], 'SUPPLY' | 'CONFIRM' | 'VALIDATE'>> = {
  SUPPLY: 'SUPPLY',
  REPAIR: 'SUPPLY',
  CONFIRM: 'CONFIRM',
  VALIDATE: 'VALIDATE',
};

/** What a next action asks for, in place. Ask for `...ActionFormWorkItem` and `...ActionFormAction`. */
export function ActionForm({ workItem, action, onAccepted }: Properties) {
  const act = ACTS[action.kind];
  const item = itemOf(workItem, action);
  if (act !== undefined && item !== undefined) {
    return <ItemForm key={action.id} workItem={workItem} item={item} act={act} onAccepted={onAccepted} />;
  }
  return <OtherForm key={action.id} workItem={workItem} action={action} onAccepted={onAccepted} />;
}

/** The gate item that an action is about, of the present gate or of one that was opened again (G-3b). */
const itemOf = (workItem: ShownWorkItem, action: ShownAction): ShownItem | undefined =>
  workItem.workedOn.flatMap(({ items }) => items).find(({ key }) => key === action.item);

/** The form for what is owed to the work item as a whole. */
function OtherForm({ workItem, action, onAccepted }: Properties) {
  switch (action.kind) {
    case 'DECLARE':
      return <DeclareForm workItem={workItem} onAccepted={onAccepted} />;
    case 'ANSWER':
    case 'RULE': {
      const question = owedQuestion(workItem.questions, action);
      if (question === null) break;
      return (
        <div className={styles.asked}>
          <QuestionHead question={question} />
          <AnswerForm workItem={workItem} question={question} onAccepted={onAccepted} />
        </div>
      );
    }
    case 'RESPOND': {
      const escalation = owedEscalation(workItem.escalations, action);
      if (escalation === null) break;
      const reasonTold = action.text.includes(escalation.reason);
      return (
        <RespondForm workItem={workItem} escalation={escalation} reasonTold={reasonTold} onAccepted={onAccepted} />
      );
    }
    case 'CLOSE_STEP':
    case 'IMPROVE': {
      const step = workItem.closureSteps.find(({ open }) => open);
      if (step === undefined) break;
      return <ClosureStepForm workItem={workItem} step={step} onAccepted={onAccepted} />;
    }
    case 'NAME_DEADLINES':
      return <NameDeadlinesForm workItemId={workItem.id} onAccepted={onAccepted} />;
    case 'RAISE_REGRESSION':
      return <RaiseReversionForm workItemId={workItem.id} reversion="REGRESSION" onAccepted={onAccepted} />;
    case 'NAME_OWNER':
      return <NameOwnerForm workItem={workItem} action={action} onAccepted={onAccepted} />;
    case 'DECIDE': {
      const item = itemOf(workItem, action);
      return <DecideActionForm workItem={workItem} item={item} onAccepted={onAccepted} />;
    }
    case 'SUPPLY':
    case 'REPAIR':
    case 'CONFIRM':
    case 'VALIDATE':
      // Of an item that is not worked on any more: the action is of a moment ago.
      break;
  }
  return (
    <p>
      This is done where the work item is: <Link href={`/work-items/${workItem.id}`}>open work item {workItem.id}</Link>
      .
    </p>
  );
}
