'use client';

import { AnswerForm } from '../../../../acts/answer-form.tsx';
import { draftKey } from '../../../../acts/draft-store.ts';
import { type FoldedAct, FoldedActs } from '../../../../acts/folded-acts.tsx';
import { QuestionHead } from '../../../../acts/question-head.tsx';
import { questionActs } from '../../../../acts/question-offers.ts';
import { ReaddressForm } from '../../../../acts/readdress-form.tsx';
import { holds } from '../../../../acts/reader.ts';
import type { ShownQuestion } from '../../../../acts/shown.ts';
import { WithdrawQuestionForm } from '../../../../acts/withdraw-question-form.tsx';
import { useNow } from '../../../../components/clock.tsx';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useMe } from '../../../../live/live-context.ts';
import type { Questioned } from '../documents.ts';
import styles from './questions-tab.module.css';

interface Properties {
  workItem: Questioned;
  question: ShownQuestion;
  /** Called when the reader settled it, or put it to somebody else. */
  onSettled: () => void;
}

/** A question that somebody owes an answer to, with what the reader may do about it. */
export function OpenQuestion({ workItem, question, onSettled }: Properties) {
  const me = useMe();
  const late = Date.parse(question.deadline) < useNow();
  const acts = questionActs(me, workItem.disposition, question);
  const key = (act: string) => draftKey(me.id, workItem.id, act, question.id);
  const folded: FoldedAct[] = [];
  if (acts.includes('WITHDRAW')) {
    folded.push({
      key: 'withdraw',
      label: 'Withdraw…',
      draft: key('withdraw'),
      form: (back) => (
        <WithdrawQuestionForm workItem={workItem} questionId={question.id} onAccepted={onSettled} onBack={back} />
      ),
    });
  }
  if (acts.includes('READDRESS')) {
    folded.push({
      key: 'readdress',
      label: 'Readdress…',
      draft: key('readdress'),
      form: (back) => <ReaddressForm workItem={workItem} question={question} onAccepted={onSettled} onBack={back} />,
    });
  }
  return (
    <li className={`${styles.question} ${holds(me, question.owner) ? styles.mine : ''}`}>
      <QuestionHead question={question} />
      <p className={late ? styles.overdue : styles.quiet}>
        <OwnerName owner={question.owner} /> {question.kind === 'DISPUTE' ? 'to rule' : 'to answer'},{' '}
        {late ? 'overdue, was due ' : 'due '}
        <RelativeTime at={question.deadline} owner={question.owner} />
      </p>
      {(acts.includes('ANSWER') || acts.includes('RULE')) && (
        <AnswerForm workItem={workItem} question={question} onAccepted={onSettled} />
      )}
      <FoldedActs acts={folded} />
    </li>
  );
}
