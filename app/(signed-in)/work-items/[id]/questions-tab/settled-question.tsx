import { QuestionHead } from '../../../../acts/question-head.tsx';
import type { ShownQuestion } from '../../../../acts/shown.ts';
import { RelativeTime } from '../../../../components/relative-time.tsx';
import styles from './questions-tab.module.css';

/** A question that keeps nothing closed any more, and what settled it. */
export function SettledQuestion({ question }: { question: ShownQuestion }) {
  const { status, answer, answeredBy, answeredAt } = question;
  return (
    <li className={styles.question}>
      <QuestionHead question={question} />
      {answer !== null && <blockquote className={styles.answer}>{answer}</blockquote>}
      <p className={styles.quiet}>
        {status === 'OVERTAKEN' &&
          'Settled without an answer: by a newer or confirmed revision, or by the end of the run.'}
        {answeredBy && (
          <>
            {status === 'WITHDRAWN' ? 'withdrawn by' : 'by'} {answeredBy.name}
          </>
        )}
        {answeredAt && (
          <>
            {' '}
            <RelativeTime at={answeredAt} past />
          </>
        )}
      </p>
    </li>
  );
}
