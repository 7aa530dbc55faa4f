'use client';

import Link from 'next/link';
import type { WorkItemTimelineQuery } from '#graphql/documents/graphql.ts';
import { useLiveQuery } from '../../../../live/use-live-query.ts';
import { WORK_ITEM_TIMELINE } from '../documents.ts';
import { tabHref } from '../tabs.ts';
import { CommentBox } from './comment-box.tsx';
import type { Names } from './event-words.ts';
import { TimelineEntry } from './timeline-entry.tsx';
import styles from './timeline-tab.module.css';
import { VerifyChain } from './verify-chain.tsx';

interface Properties {
  id: string;
  /** Where the page begins; null for the newest events. */
  after: string | null;
  initial: WorkItemTimelineQuery;
}

/** What happened, the newest first, page by page; and a place to say something. */
export function TimelineTab({ id, after, initial }: Properties) {
  const { data } = useLiveQuery({
    document: WORK_ITEM_TIMELINE,
    variables: { id, after },
    initial,
    watch: { workItem: id },
  });
  if (!data.workItem) return null;
  const { nodes, pageInfo } = data.workItem.events;
  const names = namesIn(data);
  return (
    <section className={styles.timeline} aria-labelledby="timeline">
      <div className={styles.head}>
        <h2 id="timeline">Timeline</h2>
        <VerifyChain id={id} />
      </div>
      {after === null && <CommentBox id={id} />}
      {after !== null && (
        <p>
          <Link href={tabHref('timeline')}>Back to the newest</Link>
        </p>
      )}
      <ol className={styles.events} role="list">
        {nodes.map((event) => (
          <TimelineEntry key={event.seq} event={event} names={names} />
        ))}
      </ol>
      {pageInfo.hasNextPage && pageInfo.endCursor && (
        <p>
          <Link href={`${tabHref('timeline')}&after=${encodeURIComponent(pageInfo.endCursor)}`}>Earlier</Link>
        </p>
      )}
    </section>
  );
}

function namesIn({ people, specs, workItem }: WorkItemTimelineQuery): Names {
  const items = (workItem?.gates ?? []).flatMap((gate) => gate.items);
  return {
    person: (id) => people.find((person) => person.id === id)?.name ?? id,
    spec: (id) => specs.find((spec) => spec.id === id)?.title ?? id,
    question: (id) => workItem?.questions.find((question) => question.id === id) ?? null,
    escalation: (id) => workItem?.escalations.find((escalation) => escalation.id === id)?.reason ?? null,
    step: (key) => workItem?.closureSteps.find((step) => step.key === key)?.title ?? key,
    item: (key) => [key, items.find((item) => item.key === key)?.title].join(' ').trim(),
  };
}
