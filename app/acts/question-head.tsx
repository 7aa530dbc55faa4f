'use client';

import { RelativeTime } from '../components/relative-time.tsx';
import styles from './acts.module.css';
import { QUESTION_KINDS, questionStatus } from './question-words.ts';
import type { ShownQuestion } from './shown.ts';

/** What kind of question it is, where it stands, who asked, what it is about, and the question itself. */
export function QuestionHead({ question }: { question: ShownQuestion }) {
  const { kind, askedBy, askedAt, spec, item } = question;
  return (
    <>
      <p className={styles.help}>
        <strong className={styles.kind}>{QUESTION_KINDS[kind]}</strong> {questionStatus(question)} · asked by{' '}
        {askedBy.name}, <RelativeTime at={askedAt} past />
        {spec && ` · about ${spec.title}`}
        {item && ` · from the evidence of ${item}`}
      </p>
      <p className={styles.question}>{question.text}</p>
    </>
  );
}
