'use client';

import { useRef } from 'react';
import type { WorkItemQuestionsQuery } from '#graphql/documents/graphql.ts';
import { useMe } from '../../../../live/live-context.ts';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { WORK_ITEM_QUESTIONS } from '../documents.ts';
import { OpenQuestion } from './open-question.tsx';
import { Openings } from './openings.tsx';
import styles from './questions-tab.module.css';
import { SettledQuestion } from './settled-question.tsx';
import { sortedQuestions } from './sorted-questions.ts';

/** What was asked, open questions first: while one is open no gate opens (GI-5). */
export function QuestionsTab({ id, initial }: { id: string; initial: WorkItemQuestionsQuery }) {
  const { data } = useLiveQuery({
    document: WORK_ITEM_QUESTIONS,
    variables: { id },
    initial,
    watch: { workItem: id },
  });
  const me = useMe();
  const heading = useRef<HTMLHeadingElement>(null);
  const item = data.workItem;
  if (!item) return null;
  const { open, settled } = sortedQuestions(me, item.questions);
  // What was settled moves away with its form; its reader goes on from the top.
  const keepFocus = () => heading.current?.focus();
  return (
    <section className={styles.questions} aria-labelledby="questions">
      <h2 id="questions" ref={heading} tabIndex={-1}>
        Questions
      </h2>
      <Openings workItem={item} />
      {item.questions.length === 0 && (
        <p className={styles.quiet}>
          Nothing has been asked. Questions, disputes and delivery risks appear here, and keep every gate closed until
          they are answered.
        </p>
      )}
      {open.length > 0 && (
        <ul className={styles.list} role="list" aria-label="Open">
          {open.map((question) => (
            <OpenQuestion key={question.id} workItem={item} question={question} onSettled={keepFocus} />
          ))}
        </ul>
      )}
      {settled.length > 0 && (
        <>
          <h3 id="settled">Settled</h3>
          <ul className={styles.list} role="list" aria-labelledby="settled">
            {settled.map((question) => (
              <SettledQuestion key={question.id} question={question} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
