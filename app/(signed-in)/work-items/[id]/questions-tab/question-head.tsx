import { QUESTION_KINDS, questionStatus } from '../../../../acts/question-words.ts';
import type { ShownQuestion } from '../../../../acts/shown.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import styles from './questions-tab.module.css';

/** What kind of question it is, where it stands, who asked, and what it is about. */
export function QuestionHead({ question }: { question: ShownQuestion }) {
  const { kind, askedBy, askedAt, spec, item } = question;
  return (
    <>
      <p>
        <strong>{QUESTION_KINDS[kind]}</strong>{' '}
        <span className={styles.quiet}>
          {questionStatus(question)} · asked by {askedBy.name}, <RelativeTime at={askedAt} past />
          {spec && ` · about ${spec.title}`}
          {item && ` · from the evidence of ${item}`}
        </span>
      </p>
      <p className={styles.text}>{question.text}</p>
    </>
  );
}
