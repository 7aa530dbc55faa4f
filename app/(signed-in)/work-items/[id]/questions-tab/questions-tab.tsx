'use client';

import type { QuestionKind } from '#domain/vocabulary.ts';
import type { WorkItemQuestionsQuery } from '#graphql/documents/graphql.ts';
import { OwnerName } from '../../../../components/owner.tsx';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { type ShownQuestion, WORK_ITEM_QUESTIONS } from '../documents.ts';
import styles from './questions-tab.module.css';

const KINDS: Record<QuestionKind, string> = {
  QUESTION: 'Question',
  DISPUTE: 'Dispute',
  DELIVERY_RISK: 'Delivery risk',
  SPEC_MISSING: 'Spec missing',
  DEVIATION_NOTE: 'Deviation note',
};

/** What was asked, open questions first: while one is open no gate opens (GI-5). */
export function QuestionsTab({ id, initial }: { id: string; initial: WorkItemQuestionsQuery }) {
  const { data } = useLiveQuery({
    document: WORK_ITEM_QUESTIONS,
    variables: { id },
    initial,
    watch: { workItem: id },
  });
  const questions = data.workItem?.questions ?? [];
  const sorted = [...questions.filter(({ open }) => open), ...questions.filter(({ open }) => !open)];
  return (
    <section className={styles.questions} aria-labelledby="questions">
      <h2 id="questions">Questions</h2>
      {sorted.length === 0 && (
        <p className={styles.quiet}>
          Nothing has been asked. Questions, disputes and delivery risks appear here, and keep every gate closed until
          they are answered.
        </p>
      )}
      <ul role="list">
        {sorted.map((question) => (
          <Question key={question.id} question={question} />
        ))}
      </ul>
    </section>
  );
}

function Question({ question }: { question: ShownQuestion }) {
  return (
    <li className={styles.question}>
      <p>
        <strong>{KINDS[question.kind]}</strong>{' '}
        <span className={styles.quiet}>
          {question.open ? 'open' : 'answered'}, asked by {question.askedBy.name}
        </span>
      </p>
      <p className={styles.text}>{question.text}</p>
      {question.open ? (
        <p className={styles.quiet}>
          <OwnerName owner={question.owner} /> answers, due <RelativeTime at={question.deadline} />
        </p>
      ) : (
        <>
          <blockquote className={styles.answer}>{question.answer}</blockquote>
          <p className={styles.quiet}>
            {question.answeredBy?.name}
            {question.answeredAt && (
              <>
                , <RelativeTime at={question.answeredAt} past />
              </>
            )}
          </p>
        </>
      )}
    </li>
  );
}
